package dev.etagged.jaxrs;

/** What {@link Etagged#strength} says of a tag's strength (RFC 9110 section 8.8.1). */
public enum DeclaredStrength {
  /** As the source of the validators derived it. */
  AS_DERIVED,
  /** Strong: the author vouches that the tag changes with every byte of the representation. */
  STRONG,
  /** Weak: representations with the same tag may differ in trifles. */
  WEAK
}
