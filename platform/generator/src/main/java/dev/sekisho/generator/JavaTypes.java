package dev.sekisho.generator;

import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.util.Set;

/// The Java types of shapes, and the expressions that bring values from a tree of members and back.
final class JavaTypes {
    /// Secrets that the service models do not mark as such.
    private static final Set<String> SECRETS = Set.of(
            "AuthenticationCode1",
            "AuthenticationCode2",
            "ExternalId",
            "Password",
            "SecretAccessKey",
            "SessionToken",
            "TokenCode");

    private final JavaNames names;

    JavaTypes(JavaNames names) {
        this.names = names;
    }

    String type(Shape shape) {
        return switch (shape) {
            case Shape.Structure structure -> names.nested(structure.name());
            case Shape.ListOf list -> "List<" + type(list.element().get()) + ">";
            case Shape.MapOf map -> "Map<String, " + type(map.value().get()) + ">";
            case Shape.Text text -> "String";
            case Shape.Int number -> "Integer";
            case Shape.LongInt number -> "Long";
            case Shape.Decimal number -> "Double";
            case Shape.Bool bool -> "Boolean";
            case Shape.Timestamp time -> "Instant";
            case Shape.Blob blob -> blob.streaming() ? "Payload" : "byte[]";
        };
    }

    /// The type of a component or setter that may be absent.
    String nullable(Shape shape) {
        String type = type(shape);
        return type.equals("byte[]") ? "byte @Nullable []" : "@Nullable " + type;
    }

    /// An expression that makes the component's value from the tree's, which is null where the member is absent.
    String read(Member member) {
        String value = "tree.get(\"" + member.name() + "\")";
        return switch (member.shape()) {
            case Shape.ListOf list ->
                "Tree.list(" + value + ", " + reader(list.element().get()) + ")";
            case Shape.MapOf map ->
                "Tree.map(" + value + ", " + reader(map.value().get()) + ")";
            case Shape.Structure structure ->
                "tree.containsKey(\"" + member.name() + "\") ? " + type(structure) + ".from(Tree.members(" + value
                        + ")) : null";
            case Shape shape -> "(" + type(shape) + ") " + value;
        };
    }

    private String reader(Shape shape) {
        return switch (shape) {
            case Shape.Structure structure -> "one -> " + type(structure) + ".from(Tree.members(one))";
            case Shape.ListOf list ->
                "one -> Tree.list(one, " + reader(list.element().get()) + ")";
            case Shape.MapOf map -> "one -> Tree.map(one, " + reader(map.value().get()) + ")";
            case Shape plain -> type(plain) + ".class::cast";
        };
    }

    /// An expression of the tree's value for a component that is present.
    String write(Shape shape, String component) {
        return switch (shape) {
            case Shape.Structure structure -> component + ".tree()";
            case Shape.ListOf list
            when !plain(list) ->
                "Tree.each(" + component + ", " + writer(list.element().get()) + ")";
            case Shape.MapOf map
            when !plain(map) ->
                "Tree.eachValue(" + component + ", " + writer(map.value().get()) + ")";
            case Shape other -> component;
        };
    }

    private String writer(Shape shape) {
        return switch (shape) {
            case Shape.Structure structure -> type(structure) + "::tree";
            case Shape other -> "one -> " + write(other, "one");
        };
    }

    /// Whether the value stands in the tree as it is.
    private static boolean plain(Shape shape) {
        return switch (shape) {
            case Shape.Structure structure -> false;
            case Shape.ListOf list -> plain(list.element().get());
            case Shape.MapOf map -> plain(map.value().get());
            case Shape other -> true;
        };
    }

    static boolean collection(Shape shape) {
        return shape instanceof Shape.ListOf || shape instanceof Shape.MapOf;
    }

    /// Whether the member's value must not be printed.
    static boolean secret(Member member) {
        return SECRETS.contains(member.name()) || secret(member.shape());
    }

    private static boolean secret(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.sensitive();
            case Shape.Blob blob -> blob.sensitive();
            case Shape.ListOf list -> secret(list.element().get());
            case Shape.MapOf map ->
                secret(map.key().get()) || secret(map.value().get());
            // A structure's own record hides what is secret in it.
            case Shape other -> false;
        };
    }
}
