package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.provider.Moment;
import dev.etagged.jpa.value.TagText;
import dev.etagged.spi.RequestUnderWay;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The instances that a retrieving method loads of the row which was looked up. A cache of the node,
 * or a replica, may give it an older one.
 */
final class WatchedRead implements RequestGuard.Observer {

  private static final Validators WITHOUT_TAG =
      new Validators.Known(Optional.empty(), Optional.empty());

  private final GuardedEntity entity;
  private final RenderedInstance rendered;
  private final RequestUnderWay read;
  private final AskedIdentifier asked;
  private final IdentityHashMap<Object, Validators> loaded = new IdentityHashMap<>(1);

  WatchedRead(GuardedEntity entity, RenderedInstance rendered, RequestUnderWay read) {
    this.entity = entity;
    this.rendered = rendered;
    this.read = read;
    this.asked = entity.asked(read);
  }

  @Override
  public synchronized void happens(Moment moment, Object instance) {
    boolean counts =
        moment == Moment.LOADED || (moment == Moment.COPIED && loaded.containsKey(instance));
    if (counts && entity.isOfType(instance)) {
      entity
          .meantBy(read, asked, instance)
          .filter(Validators.Known.class::isInstance)
          .ifPresent(current -> loaded.put(instance, current));
    }
  }

  /**
   * The validators of the oldest instance, if the row is a newer one by now. The content can come
   * from any of them, and an old tag on newer content validates nothing.
   */
  @Override
  public synchronized Validators validators() {
    return TagText.of(read.checked())
        .flatMap(
            lookedUp ->
                loaded.entrySet().stream()
                    .filter(one -> isOlder(one, lookedUp))
                    .reduce((one, other) -> isBefore(one, other) ? one : other))
        .map(this::older)
        .orElseGet(this::ofSameVersion);
  }

  /** Another row at the requested key is one that has left it, or has come to it. */
  private static boolean isOlder(Map.Entry<Object, Validators> one, TagText lookedUp) {
    return TagText.of(one.getValue())
        .filter(own -> !own.isOfSameRow(lookedUp) || own.isOfEarlierVersion(lookedUp))
        .isPresent();
  }

  private static boolean isBefore(
      Map.Entry<Object, Validators> one, Map.Entry<Object, Validators> other) {
    return TagText.of(one.getValue())
        .filter(own -> TagText.of(other.getValue()).filter(own::isOfEarlierVersion).isPresent())
        .isPresent();
  }

  private Validators older(Map.Entry<Object, Validators> oldest) {
    entity.cached().evict(oldest.getKey());
    if (entity.isWithoutIncludes()) {
      return oldest.getValue();
    }
    Validators whole = rendered.validators(oldest.getKey());
    boolean asLoaded =
        TagText.of(whole)
            .filter(now -> TagText.of(oldest.getValue()).filter(now::isOfSameVersion).isPresent())
            .isPresent();
    return asLoaded ? whole : WITHOUT_TAG;
  }

  /** What is included may be old in a cache, without a version that could be compared. */
  private Validators ofSameVersion() {
    boolean differs =
        !entity.isWithoutIncludes()
            && entity.cached().keepsContent()
            && loaded.keySet().stream()
                .flatMap(instance -> TagText.of(rendered.validators(instance)).stream())
                .anyMatch(own -> !TagText.of(read.checked()).filter(own::equals).isPresent());
    return differs ? WITHOUT_TAG : Validators.unknown();
  }
}
