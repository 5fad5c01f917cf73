package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.digest.FileDigests;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The content that the method returns: known before it is rendered if it is a file. */
final class ContentSource implements ValidatorSource {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final FileDigests files;

  ContentSource(FileDigests files) {
    this.files = files;
  }

  @Override
  public Validators validators(TargetResource target) {
    return Validators.unknown();
  }

  @Override
  public Validators rendered(Object entity, TargetResource target) {
    if (entity instanceof File file) {
      return digestOf(file.toPath());
    }
    return entity instanceof Path path ? digestOf(path) : Validators.unknown();
  }

  /** The runtime itself says what is wrong with a file that cannot be read. */
  private Validators digestOf(Path file) {
    try {
      return Validators.of(ETag.strong(files.digestOf(file)));
    } catch (IOException unreadable) {
      LOGGER.log(DEBUG, "no digest of a file", unreadable);
      return Validators.unknown();
    }
  }
}
