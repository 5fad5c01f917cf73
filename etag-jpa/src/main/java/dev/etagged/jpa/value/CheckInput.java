package dev.etagged.jpa.value;

/** A labelled text that the check of a tag covers. */
public record CheckInput(String label, String value) {}
