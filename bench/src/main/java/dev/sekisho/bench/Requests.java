package dev.sekisho.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.SecretKey;
import java.util.List;

/// Requests as bytes, signed by the root user unless they say by whom.
final class Requests {
    static final String ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private static final Signing ROOT = new Signing(ACCESS_KEY_ID, SecretKey.of(SECRET), "");
    private static final Header JSON = new Header("Content-Type", "application/x-amz-json-1.1");
    private static final Header FORM = new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

    private Requests() {}

    static byte[] health(int port) {
        return bytes("GET", "/_sekisho/health", List.of(host(port)), new byte[0]);
    }

    static byte[] callerIdentity(int port) {
        return asRoot(port, "sts", "Action=GetCallerIdentity&Version=2011-06-15");
    }

    static byte[] createUser(int port, String name) {
        return asRoot(port, "iam", "Action=CreateUser&UserName=" + name + "&Version=2010-05-08");
    }

    static byte[] getUser(int port, String name) {
        return asRoot(port, "iam", "Action=GetUser&UserName=" + name + "&Version=2010-05-08");
    }

    static byte[] logs(int port, String operation, String json) {
        byte[] body = json.getBytes(UTF_8);
        List<Header> headers = List.of(host(port), JSON, new Header("X-Amz-Target", "Logs_20140328." + operation));
        return bytes("POST", "/", ROOT.signed("logs", headers, body), body);
    }

    static byte[] asRoot(int port, String service, String form) {
        return signed(port, service, form, ROOT);
    }

    /// One that nobody signs.
    static byte[] unsigned(int port, String form) {
        return bytes("POST", "/", List.of(host(port), FORM), form.getBytes(UTF_8));
    }

    static byte[] signed(int port, String service, String form, Signing by) {
        byte[] body = form.getBytes(UTF_8);
        return bytes("POST", "/", by.signed(service, List.of(host(port), FORM), body), body);
    }

    private static Header host(int port) {
        return new Header("Host", "127.0.0.1:" + port);
    }

    private static byte[] bytes(String method, String target, List<Header> headers, byte[] body) {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
