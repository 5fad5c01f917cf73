package dev.etagged.testkit.explanation;

import dev.etagged.http.ETag;

/** What a tag shows by its form. */
public final class Tags {

  private Tags() {}

  /** Whether it ends like the tags that compressors rewrite. */
  public static boolean hasSuffix(ETag tag) {
    return SentTag.withoutSuffix(tag).isPresent();
  }
}
