package dev.etagged.contract;

/** The listener comes with a mapping file. */
final class MappedNodeIT extends AdoptedNodeContract {

  MappedNodeIT() {
    super(ShopApplication.WITH_MAPPING_FILE);
  }
}
