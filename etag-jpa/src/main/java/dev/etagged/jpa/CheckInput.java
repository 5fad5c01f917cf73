package dev.etagged.jpa;

/** Something that goes into the check of a tag. */
record CheckInput(String label, String value) {}
