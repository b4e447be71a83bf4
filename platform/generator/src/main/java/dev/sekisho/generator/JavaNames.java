package dev.sekisho.generator;

import dev.sekisho.models.ServiceModel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// How the things of one service are called in Java.
final class JavaNames {
    /// What the generated records and their readers name without a package.
    private static final Set<String> USED = Set.of(
            "AwsError",
            "Builder",
            "FormatMethod",
            "FormatString",
            "Generated",
            "Instant",
            "LinkedHashMap",
            "List",
            "Map",
            "NullMarked",
            "Nullable",
            "Objects",
            "Payload",
            "Tree");

    /// What a record component may not be called, or what a generated record already has.
    private static final Set<String> METHODS = Set.of(
            "builder",
            "clone",
            "finalize",
            "from",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "tree",
            "wait");

    private final ServiceModel service;
    private final Set<String> taken = new HashSet<>(USED);

    JavaNames(ServiceModel service) {
        this.service = service;
        service.operations().keySet().forEach(operation -> {
            taken.add(request(operation));
            taken.add(response(operation));
        });
        service.errors().keySet().forEach(code -> taken.add(error(code)));
    }

    static String request(String operation) {
        return operation + "Request";
    }

    static String response(String operation) {
        return operation + "Response";
    }

    /// The package of a service's records and errors.
    static String apiPackage(String service) {
        return "dev.sekisho." + service.replaceAll("[^a-z0-9]", "") + ".api";
    }

    /// The service's name at the head of a class name: `iam` becomes `Iam`.
    static String capitalized(String service) {
        String letters = service.replaceAll("[^A-Za-z0-9]", "");
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    /// The record of a nested structure: the shape's name, with the service's before it where Java or this service
    /// has something else of that name. So S3's `Object` becomes `S3Object`.
    String nested(String shape) {
        String name = shape.substring(0, 1).toUpperCase(Locale.ROOT) + shape.substring(1);
        return taken.contains(name) || inJavaLang(name) ? capitalized(service.name()) + name : name;
    }

    /// The class of an error: its code on the wire, as far as Java allows.
    static String error(String code) {
        String name = code.replaceAll("[^A-Za-z0-9]", "");
        return inJavaLang(name) ? "Aws" + name : name;
    }

    /// The component of a member: `UserName` becomes `userName`, `ETag` `eTag`, `MFADevices` `mfaDevices`.
    static String component(String member) {
        int capitals = 0;
        while (capitals < member.length() && !Character.isLowerCase(member.charAt(capitals))) {
            capitals++;
        }
        boolean oneWord = capitals <= 1 || capitals == member.length();
        int lowered = oneWord ? capitals : capitals - 1;
        String name = member.substring(0, lowered).toLowerCase(Locale.ROOT) + member.substring(lowered);
        return SourceVersion.isKeyword(name) || METHODS.contains(name) ? name + "_" : name;
    }

    private static boolean inJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
