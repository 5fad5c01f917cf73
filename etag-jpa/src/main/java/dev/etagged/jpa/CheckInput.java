package dev.etagged.jpa;

/** A labelled text that the check of a tag covers. */
record CheckInput(String label, String value) {}
