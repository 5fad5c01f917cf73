package dev.etagged.jpa.value;

import java.math.BigInteger;
import java.util.List;

/**
 * Collects rows in any order. It keeps their number and the sum of their SHA-512: two sets of rows
 * with the same sum are the same (Bellare and Micciancio, "A New Paradigm for Collision-free
 * Hashing", 1997). Databases sort text by different collations, so a digest over sorted rows would
 * differ between them. No row is kept in memory.
 */
public final class RowSet {

  private static final int HEXADECIMAL = 16;

  private long count;
  private BigInteger sum = BigInteger.ZERO;

  public void add(List<CheckInput> inputs) {
    count++;
    sum = sum.add(new BigInteger(1, LabelledDigest.sha512().put(inputs).octets()));
  }

  public long count() {
    return count;
  }

  public List<CheckInput> inputs() {
    return List.of(
        new CheckInput("rows", Long.toString(count)),
        new CheckInput("sum", sum.toString(HEXADECIMAL)));
  }
}
