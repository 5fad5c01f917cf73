package dev.etagged.example;

import dev.etagged.RangedContent;
import java.io.IOException;
import java.io.OutputStream;

/** The octets of a file, read part by part. */
record StoredOctets(StoredContent content, StoredFiles files) implements RangedContent {

  @Override
  public long length() {
    return content.length();
  }

  /** Fails when the content was replaced meanwhile: the client sees that octets are missing. */
  @Override
  public void transferTo(OutputStream output, long first, long count) throws IOException {
    long position = first;
    long end = first + count;
    while (position < end) {
      byte[] part =
          files
              .part(content, position / FilePart.SIZE)
              .orElseThrow(() -> new IOException("the file was replaced while it was being read"));
      int offset = (int) (position % FilePart.SIZE);
      int length = (int) Math.min(part.length - offset, end - position);
      output.write(part, offset, length);
      position += length;
    }
  }
}
