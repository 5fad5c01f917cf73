package dev.etagged.benchmark.jersey;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;

/** Shows what the library costs by itself. */
final class ConstantSource implements ValidatorSource {

  static final String OPAQUE_TAG = "constant";

  private static final Validators CONSTANT = Validators.of(ETag.strong(OPAQUE_TAG));

  @Override
  public Validators validators(TargetResource target) {
    return CONSTANT;
  }
}
