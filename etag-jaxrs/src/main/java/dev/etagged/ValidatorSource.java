package dev.etagged;

import dev.etagged.http.Validators;

/**
 * Where the validators of a resource come from.
 *
 * <p>A class named by {@link Etagged#source} is obtained once: from CDI if it is a bean, else from
 * the application's {@code ContextResolver} for it, else by its constructor without parameters. It
 * is used by several threads at once.
 *
 * <pre>{@code
 * final class ReleaseSource implements ValidatorSource {
 *   public Validators validators(TargetResource target) {
 *     return target.pathParameter("version").flatMap(releases::checksumOf)
 *         .map(checksum -> Validators.of(ETag.strong(checksum)))
 *         .orElse(Validators.absent());
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ValidatorSource {

  /**
   * The validators of the selected representation, looked up before the resource method runs: no
   * entity is loaded for it and nothing is rendered.
   *
   * <p>An exception is the application's own: its mappers answer it, and the method is not run.
   *
   * @param target which resource is meant
   * @return the validators; {@link Validators#absent} if there is no current representation, {@link
   *     Validators#unknown}, on GET alone, if the method itself puts them on its response; never
   *     null
   */
  Validators validators(TargetResource target);

  /**
   * The validators of what the resource method returned, read from that very instance. They are the
   * response's: the instance may be newer than what was looked up, and after a write it is the
   * state that was committed.
   *
   * @param entity what the method returned
   * @param target which resource is meant
   * @return the validators; {@link Validators#unknown}, as by default, if the instance does not
   *     tell them
   */
  default Validators rendered(Object entity, TargetResource target) {
    return Validators.unknown();
  }
}
