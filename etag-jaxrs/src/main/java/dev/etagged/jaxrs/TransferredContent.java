package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;

/** Content of a known length that a function writes. */
record TransferredContent(long length, Transfer transfer) implements RangedContent {

  TransferredContent {
    requireNonNull(transfer, "transfer");
    if (length < 0) {
      throw new IllegalArgumentException("length (" + length + ") must not be negative");
    }
  }

  @Override
  public void transferTo(OutputStream out, long first, long count) throws IOException {
    transfer.transferTo(out, first, count);
  }
}
