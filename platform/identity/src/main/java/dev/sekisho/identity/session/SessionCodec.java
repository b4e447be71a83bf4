package dev.sekisho.identity.session;

import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sessions as bytes, as few as may be: clients carry them in every request.
final class SessionCodec {
    private static final int FORM = 1;
    private static final int SECRET_BYTES = 40;

    private SessionCodec() {}

    /// What is written: all but the session's id, which the token is bound to.
    ///
    record Content(SecretKey secret, Principal principal, Session session) {}

    static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.write(content.secret.reveal());
            write(out, content.principal);
            write(out, content.session);
        } catch (IOException e) {
            throw new IllegalArgumentException("A session's text is too long.", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Principal principal) throws IOException {
        switch (principal) {
            case Principal.Root root -> texts(out, "root", root.owner().value());
            case Principal.User user -> texts(out, "user", user.owner().value(), user.path(), user.name(), user.id());
            case Principal.RoleSession role ->
                texts(
                        out,
                        "role",
                        role.owner().value(),
                        role.path(),
                        role.roleName(),
                        role.roleId(),
                        role.sessionName());
            case Principal.FederatedUser federated -> {
                texts(out, "federated", federated.owner().value(), federated.name());
                write(out, federated.by());
            }
            case Principal.Federated _, Principal.Service _, Principal.Anonymous _ ->
                throw new IllegalArgumentException("Such a principal has no sessions.");
        }
    }

    private static void write(DataOutputStream out, Session session) throws IOException {
        texts(out, session.kind().name());
        out.writeLong(session.validity().issuedAt().getEpochSecond());
        out.writeInt((int) Duration.between(
                        session.validity().issuedAt(), session.validity().expiresAt())
                .toSeconds());
        Instant mfaAt = session.mfaAt();
        out.writeLong(mfaAt == null ? 0 : mfaAt.getEpochSecond());
        texts(
                out,
                session.parentKey(),
                session.sourceIdentity(),
                session.policies().document());
        write(out, session.policies().arns());
        out.writeByte(session.tags().values().size());
        for (Map.Entry<String, String> tag : session.tags().values().entrySet()) {
            texts(out, tag.getKey(), tag.getValue());
        }
        write(out, session.tags().transitive());
        out.writeByte(session.keys().size());
        for (Map.Entry<String, List<String>> key : session.keys().entrySet()) {
            texts(out, key.getKey());
            write(out, key.getValue());
        }
    }

    private static void texts(DataOutputStream out, String... texts) throws IOException {
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeByte(texts.size());
        texts(out, texts.toArray(String[]::new));
    }

    /// @throws IOException if the bytes were not written here
    static Content read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORM) {
            throw new IOException("Another form.");
        }
        SecretKey secret = SecretKey.of(in.readNBytes(SECRET_BYTES));
        Principal principal = principal(in);
        Session session = session(in);
        if (in.available() > 0) {
            throw new IOException("More than a session.");
        }
        return new Content(secret, principal, session);
    }

    private static Principal principal(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        return switch (kind) {
            case "root" -> new Principal.Root(account(in));
            case "user" -> user(in);
            case "role" ->
                new Principal.RoleSession(account(in), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
            case "federated" -> federated(in);
            default -> throw new IOException("An unknown principal.");
        };
    }

    private static Principal.User user(DataInputStream in) throws IOException {
        return new Principal.User(account(in), in.readUTF(), in.readUTF(), in.readUTF());
    }

    private static Principal federated(DataInputStream in) throws IOException {
        AccountId account = account(in);
        String name = in.readUTF();
        return principal(in) instanceof Principal.User by
                ? new Principal.FederatedUser(account, name, by)
                : refuse("An unknown user.");
    }

    private static Session session(DataInputStream in) throws IOException {
        Kind kind = kind(in.readUTF());
        Instant issuedAt = Instant.ofEpochSecond(in.readLong());
        var validity = new Validity(issuedAt, issuedAt.plusSeconds(in.readInt()));
        long mfaAt = in.readLong();
        return Session.of(kind, validity)
                .withMfaAt(mfaAt == 0 ? null : Instant.ofEpochSecond(mfaAt))
                .withParentKey(in.readUTF())
                .withSourceIdentity(in.readUTF())
                .with(new SessionPolicies(in.readUTF(), list(in)))
                .with(new SessionTags(tags(in), list(in)))
                .withKeys(keys(in));
    }

    private static Kind kind(String name) throws IOException {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("An unknown kind of session.", e);
        }
    }

    private static AccountId account(DataInputStream in) throws IOException {
        String id = in.readUTF();
        return AccountId.isValid(id) ? new AccountId(id) : refuse("An unknown account.");
    }

    private static Map<String, String> tags(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        var tags = new LinkedHashMap<String, String>();
        for (int i = 0; i < size; i++) {
            tags.put(in.readUTF(), in.readUTF());
        }
        return tags;
    }

    private static Map<String, List<String>> keys(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        var keys = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < size; i++) {
            keys.put(in.readUTF(), list(in));
        }
        return keys;
    }

    private static List<String> list(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // It never returns.
    private static <T> T refuse(String why) throws IOException {
        throw new IOException(why);
    }
}
