package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Terraform with one configuration and the AWS provider of a local mirror: nothing is downloaded.
final class Terraform {
    private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";

    private final Shell shell;

    private Terraform(Shell shell) {
        this.shell = shell;
    }

    /// Requires terraform and a mirror: where one is not there, the test is skipped.
    ///
    /// @param configuration a resource of the tests
    static Terraform init(Sekisho server, String configuration) throws IOException {
        return init(server, server.shell(), configuration);
    }

    /// @param shell that of whom Terraform works for
    static Terraform init(Sekisho server, Shell shell, String configuration) throws IOException {
        assumeTrue(shell.run("terraform version").status() == 0, "Terraform is not installed.");
        Optional<Path> mirror = mirrors()
                .filter(folder -> Files.isDirectory(folder.resolve(PROVIDER)))
                .findFirst();
        assumeTrue(mirror.isPresent(), "There is no mirror with " + PROVIDER + "; see SEKISHO_TEST_TERRAFORM_MIRROR.");
        Path scratch = server.checkout().scratch();
        Path settings = server.checkout().home().resolve("terraform.rc");
        Files.writeString(settings, """
                provider_installation {
                  filesystem_mirror {
                    path = "%s"
                  }
                }
                """.formatted(mirror.get().toAbsolutePath()));
        try (InputStream text = Objects.requireNonNull(Terraform.class.getResourceAsStream(configuration))) {
            Files.copy(text, scratch.resolve("main.tf"));
        }
        shell.set("TF_CLI_CONFIG_FILE", settings.toString())
                .set("TF_IN_AUTOMATION", "1")
                .set("CHECKPOINT_DISABLE", "1")
                .set("TF_VAR_endpoint", server.endpoint().toString());
        shell.run("terraform init -no-color").succeeded();
        return new Terraform(shell);
    }

    /// Where Terraform itself looks for mirrors, after what the environment names.
    ///
    /// Source: Terraform's documentation, "CLI configuration: implied local mirror directories".
    private static Stream<Path> mirrors() {
        Path home = Path.of(System.getProperty("user.home"));
        Stream<Path> named = Stream.of("SEKISHO_TEST_TERRAFORM_MIRROR", "TF_PLUGIN_CACHE_DIR")
                .map(System::getenv)
                .flatMap(Stream::ofNullable)
                .map(Path::of);
        String shared = Objects.requireNonNullElse(
                System.getenv("XDG_DATA_DIRS"), "/usr/local/share" + File.pathSeparator + "/usr/share");
        Stream<Path> data = Stream.concat(
                        Stream.of(home.resolve(".local/share")),
                        Stream.of(shared.split(File.pathSeparator, 0)).map(Path::of))
                .map(folder -> folder.resolve("terraform/plugins"));
        return Stream.of(named, Stream.of(home.resolve(".terraform.d/plugins")), data)
                .flatMap(folders -> folders);
    }

    Terraform variable(String name, String value) {
        shell.set("TF_VAR_" + name, value);
        return this;
    }

    void apply() {
        shell.run("terraform apply -auto-approve -input=false -no-color").succeeded();
    }

    /// What there would be to change: exit status 0 if nothing.
    Outcome plan() {
        return shell.run("terraform plan -detailed-exitcode -input=false -no-color");
    }

    void destroy() {
        shell.run("terraform destroy -auto-approve -input=false -no-color").succeeded();
    }

    String output(String name) {
        return shell.run("terraform output -raw -no-color " + name).text();
    }
}
