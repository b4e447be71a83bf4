package dev.sekisho.s3.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A stretch of a file. Closing it closes the file.
public final class RangeStream extends InputStream {
    private final FileChannel file;
    private long position;
    private final long end;

    /// @param start the first byte
    /// @param length how many bytes, all within the file
    public RangeStream(FileChannel file, long start, long length) {
        this.file = file;
        this.position = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (position == end) {
            return -1;
        }
        int wanted = (int) Math.min(count, end - position);
        int read = file.read(ByteBuffer.wrap(target, offset, wanted), position);
        if (read < 0) {
            throw new IOException("A content file is shorter than its metadata say.");
        }
        position += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
