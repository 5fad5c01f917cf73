package dev.etagged.jpa.provider;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a provider, received through its own listener interfaces and handed on.
 *
 * @param moments the moments by the names of the interfaces' methods
 * @param ofInstance the method of an event that gives its instance
 */
record EventRelay(InstanceEvents events, Map<String, Moment> moments, String ofInstance)
    implements InvocationHandler {

  /** A listener that implements a provider's interface. */
  Object as(Class<?> listener) {
    Class<?>[] interfaces = {listener};
    try {
      // Hibernate refuses two listeners of one class: another application may have its own.
      return Proxy.newProxyInstance(EventRelay.class.getClassLoader(), interfaces, this);
    } catch (IllegalArgumentException notVisibleFromHere) {
      return Proxy.newProxyInstance(listener.getClassLoader(), interfaces, this);
    }
  }

  /** Whether a listener is one of this library's. */
  static boolean isOne(Object listener) {
    return Proxy.isProxyClass(listener.getClass())
        && Proxy.getInvocationHandler(listener) instanceof EventRelay;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] values)
      throws ReflectiveOperationException {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, values);
    }
    Moment moment = moments.get(method.getName());
    if (moment != null && values != null && values.length == 1 && events.areAwaited()) {
      relay(moment, values[0]);
    }
    // No provider's listener vetoes by false.
    return method.getReturnType() == boolean.class ? false : null;
  }

  private void relay(Moment moment, Object event) throws ReflectiveOperationException {
    Optional<ForeignObject> instance =
        new ForeignObject(event).call(event.getClass(), ofInstance, new Class<?>[0]);
    instance.ifPresent(one -> events.happens(moment, one.object()));
  }

  private Object ofObject(Object proxy, Method method, Object @Nullable [] values) {
    return switch (method.getName()) {
      case "equals" -> values != null && proxy == values[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "EtagListener, registered by etag-jpa";
    };
  }
}
