package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.jaxrs.StateTypeSupport.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives tags of one entity's rows from values as JPA gives them. The epoch is asked for with each
 * tag: its default can be had during a request alone, not yet at deployment.
 */
record TagDerivation(Declaration declaration, Environment environment, String entityName) {

  ETag tag(List<Object> identifier, @Nullable Object version) {
    List<String> texts = identifier.stream().map(IdentifierText::of).toList();
    if (version == null) {
      throw new IllegalStateException(
          "%s: the row %s of %s has no version; fill its version column"
              .formatted(declaration.state().declaredAt(), texts, declaration.entity()));
    }
    return StateTag.of(environment.configuration().epoch(), entityName, texts, Version.of(version));
  }
}
