package dev.etagged.contract;

import dev.etagged.http.Validators;

/**
 * What a resource method returns in place of an entity that knows its version.
 *
 * @param text the content
 * @param validators those of this very instance
 */
public record Note(String text, Validators validators) {}
