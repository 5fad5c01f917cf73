package dev.etagged.benchmark.jersey;

import java.io.OutputStream;

/** Takes a body and keeps only its length. */
final class OctetCounter extends OutputStream {

  private long octets;

  @Override
  public void write(int octet) {
    octets++;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    octets += length;
  }

  long octets() {
    return octets;
  }
}
