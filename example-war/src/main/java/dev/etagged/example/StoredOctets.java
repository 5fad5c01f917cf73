package dev.etagged.example;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** The octets of a file, written part by part. */
record StoredOctets(StoredContent content, StoredFiles files) implements StreamingOutput {

  /** Fails when the content was replaced meanwhile: the client sees that octets are missing. */
  @Override
  public void write(OutputStream output) throws IOException {
    long written = 0;
    for (long place = 0; written < content.length(); place++) {
      byte[] part =
          files
              .part(content, place)
              .orElseThrow(() -> new IOException("the file was replaced while it was being read"));
      output.write(part);
      written += part.length;
    }
  }
}
