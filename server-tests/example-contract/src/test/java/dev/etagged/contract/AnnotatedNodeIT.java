package dev.etagged.contract;

/** The listener stands on the entity. */
final class AnnotatedNodeIT extends AdoptedNodeContract {

  AnnotatedNodeIT() {
    super(ShopApplication.WITH_ANNOTATION);
  }
}
