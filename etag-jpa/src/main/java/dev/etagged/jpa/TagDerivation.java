package dev.etagged.jpa;

import dev.etagged.http.ETag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives tags of one entity's rows from values as JPA gives them. */
record TagDerivation(Declaration declaration, String epoch, String entityName) {

  ETag tag(List<Object> identifier, @Nullable Object version) {
    List<String> texts = identifier.stream().map(IdentifierText::of).toList();
    if (version == null) {
      throw new IllegalStateException(
          "%s: the row %s of %s has no version; fill its version column"
              .formatted(declaration.state().declaredAt(), texts, declaration.entity()));
    }
    return StateTag.of(epoch, entityName, texts, Version.of(version));
  }
}
