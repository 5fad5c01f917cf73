package dev.etagged;

import dev.etagged.http.Validators;

/**
 * Gives the validators of a resource.
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
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ValidatorSource {

  /**
   * The validators of the selected representation, looked up before the resource method runs. The
   * look-up should load no entity and render nothing.
   *
   * <p>An exception belongs to the application: its mappers answer it, and the method is not run.
   *
   * @param target the requested resource
   * @return the validators; {@link Validators#absent} if there is no current representation, {@link
   *     Validators#unknown}, on GET and QUERY alone, if the method itself puts them on its
   *     response; never null
   */
  Validators validators(TargetResource target);

  /**
   * The validators of the instance that the resource method returned, read from that very instance.
   * The response gets them: the instance may be newer than the state that was looked up, and after
   * a write it is the state that was committed.
   *
   * @param entity the instance that the method returned
   * @param target the requested resource
   * @return the validators; {@link Validators#unknown}, as by default, if the instance does not
   *     contain them
   */
  default Validators rendered(Object entity, TargetResource target) {
    return Validators.unknown();
  }
}
