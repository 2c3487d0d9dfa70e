package bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection, as cheap as it gets: the client shares the processors with what it measures. */
public final class HttpConnection implements AutoCloseable {

    public record Answer(int status, String body) {
    }

    private static final int LONGEST_ANSWER = 90_000;

    private final int port;
    private final int patience;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;

    HttpConnection(int port, String path, String authorization) throws IOException {
        this(port, path, authorization, LONGEST_ANSWER);
    }

    /** @param patience milliseconds that an answer may take before the connection counts as broken */
    public HttpConnection(int port, String path, String authorization, int patience) throws IOException {
        this.port = port;
        this.patience = patience;
        this.head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/xml\r\nPrefer: wait=60\r\nContent-Length: ";
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(patience);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
        closing = false;
    }

    Answer post(byte[] body) throws IOException {
        return post(body, "");
    }

    /**
     * Connects anew if the server has said that it closes, as it does after some hundred requests.
     *
     * @param headers more of them, each ended by CR and LF
     */
    public Answer post(byte[] body, String headers) throws IOException {
        if (closing) {
            socket.close();
            connect();
        }
        out.write(request(body, headers));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            closing |= lower.equals("connection: close");
        }
        return new Answer(status, length >= 0 ? text(length) : chunks());
    }

    /** Sends the first so many bytes of a request, or all there are, and breaks the connection without a look at the answer. */
    public void breakOff(byte[] body, String headers, int bytes) throws IOException {
        byte[] request = request(body, headers);
        out.write(request, 0, Math.min(bytes, request.length));
        close();
    }

    private byte[] request(byte[] body, String headers) {
        byte[] start = (head + body.length + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    /** ASCII is enough: only identifiers and codes are looked at. */
    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
