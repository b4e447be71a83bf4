package dev.sekisho.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Where an option's value comes from when it is not on the command line: the environment, then the configuration
/// file. `--data-dir` is SEKISHO_DATA_DIR there and `data-dir` here.
final class Sources implements IDefaultValueProvider {
    private final Map<String, String> environment;
    private final Properties file;

    private Sources(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /// Reads the configuration file: SEKISHO_CONFIG, which must exist, else
    /// `$XDG_CONFIG_HOME/sekisho/config.properties`.
    ///
    /// @param known the keys that may stand in the file
    static Sources read(Map<String, String> environment, Set<String> known) {
        String named = environment.get("SEKISHO_CONFIG");
        Path path = named == null ? standardFile(environment) : Path.of(named);
        var file = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            file.load(reader);
        } catch (NoSuchFileException e) {
            if (named != null) {
                throw new CannotStart("The configuration file " + path + " does not exist.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The configuration file " + path + " cannot be read as key=value lines.");
        }
        var unknown = new TreeSet<>(file.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new CannotStart("The configuration file " + path + " has an unknown key '" + unknown.first()
                    + "'. Its keys are " + String.join(", ", new TreeSet<>(known)) + ".");
        }
        return new Sources(environment, file);
    }

    /// The option's key in the configuration file: `data-dir` for `--data-dir`.
    static String key(OptionSpec option) {
        return option.longestName().substring("--".length());
    }

    /// @param key as in the configuration file, such as `data-dir`
    Optional<String> value(String key) {
        String variable = "SEKISHO_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
        String fromEnvironment = environment.get(variable);
        return fromEnvironment != null && !fromEnvironment.isEmpty()
                ? Optional.of(fromEnvironment)
                : Optional.ofNullable(file.getProperty(key));
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        String declared = argument.defaultValue();
        return argument instanceof OptionSpec option && !option.usageHelp()
                ? value(key(option)).orElse(declared)
                : declared;
    }

    private static Path standardFile(Map<String, String> environment) {
        String configHome = environment.get("XDG_CONFIG_HOME");
        Path folder = configHome == null || configHome.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", "."), ".config")
                : Path.of(configHome);
        return folder.resolve("sekisho").resolve("config.properties");
    }
}
