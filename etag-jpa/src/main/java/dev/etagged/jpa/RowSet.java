package dev.etagged.jpa;

import java.math.BigInteger;
import java.util.List;

/**
 * Takes rows in any order, of which it keeps their number and the sum of their SHA-512: two sets of
 * rows have the same sum only if they are the same (Bellare and Micciancio, "A New Paradigm for
 * Collision-free Hashing", 1997). Databases sort text by collations of their own, so that an order
 * that one of them gave would not be that of another; and nothing is kept in memory for a row.
 */
final class RowSet {

  private static final int HEXADECIMAL = 16;

  private long count;
  private BigInteger sum = BigInteger.ZERO;

  void add(List<CheckInput> inputs) {
    count++;
    sum = sum.add(new BigInteger(1, LabelledDigest.sha512().put(inputs).octets()));
  }

  long count() {
    return count;
  }

  List<CheckInput> inputs() {
    return List.of(
        new CheckInput("rows", Long.toString(count)),
        new CheckInput("sum", sum.toString(HEXADECIMAL)));
  }
}
