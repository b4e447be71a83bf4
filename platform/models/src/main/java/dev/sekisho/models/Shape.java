package dev.sekisho.models;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shape of a value, with its limits.
///
/// Values travel between the wire and the operations as a tree of members. For each shape the tree holds:
/// [Structure] and [MapOf] a `Map<String, Object>` (insertion-ordered, without nulls), [ListOf] a `List<Object>`,
/// [Text] a `String`, [Bool] a `Boolean`, [Int] an `Integer`, [LongInt] a `Long`, [Decimal] a `Double`,
/// [Timestamp] an `Instant`, [Blob] a `byte[]`, and a streaming [Blob] a [Payload].
public sealed interface Shape {
    String name();

    /// @param members in the model's order
    record Structure(String name, List<Member> members) implements Shape {
        public Structure {
            members = List.copyOf(members);
        }

        public Optional<Member> member(String memberName) {
            for (Member member : members) {
                if (member.name().equals(memberName)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }
    }

    /// @param elementName the XML element of one item; `member` where the model gives none
    record ListOf(String name, ShapeRef element, String elementName, boolean flattened, int min, int max)
            implements Shape {}

    record MapOf(
            String name,
            ShapeRef key,
            ShapeRef value,
            String keyName,
            String valueName,
            boolean flattened,
            int min,
            int max)
            implements Shape {}

    /// @param min the least length in characters, 0 where there is none
    /// @param max the greatest length, or `Integer.MAX_VALUE`
    /// @param regex what the whole value must match; null where there is none
    /// @param values the allowed values; empty where any is allowed
    /// @param sensitive whether the value must not be shown in errors or logs
    record Text(String name, int min, int max, @Nullable Regex regex, List<String> values, boolean sensitive)
            implements Shape {
        public Text {
            values = List.copyOf(values);
        }

        /// What the whole value must match; null where there is none.
        public @Nullable Pattern pattern() {
            return regex == null ? null : regex.pattern();
        }
    }

    record Int(String name, long min, long max) implements Shape {}

    record LongInt(String name, long min, long max) implements Shape {}

    record Decimal(String name) implements Shape {}

    record Bool(String name) implements Shape {}

    record Timestamp(String name, String format) implements Shape {}

    record Blob(String name, int min, int max, boolean streaming, boolean sensitive) implements Shape {}
}
