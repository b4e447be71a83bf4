package dev.sekisho.tour;

/// Carries out commands of the aws CLI.
interface Client {

    /// The key of the text that says what this client is.
    String introduction();

    /// Lets commands with that profile sign with those keys.
    void configure(String profile, Keys keys);

    Answer run(Command command);
}
