package dev.etagged.jpa;

/** Something that goes into the check of a tag. */
record Field(String label, String value) {}
