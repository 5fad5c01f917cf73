package dev.etagged.content;

import dev.etagged.RangedContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** The content of a file, from one open channel: a file put in its place does not mix with it. */
public final class FileContent implements RangedContent, AutoCloseable {

  private final FileChannel channel;
  private final long length;

  private FileContent(FileChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  public static FileContent open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new FileContent(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void transferTo(OutputStream out, long first, long count) throws IOException {
    WritableByteChannel target = Channels.newChannel(out);
    long position = first;
    long end = first + count;
    while (position < end) {
      long transferred = channel.transferTo(position, end - position, target);
      if (transferred == 0) {
        throw new EOFException("the file was cut off at " + position + " of " + length);
      }
      position += transferred;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
