package dev.etagged.jpa.provider;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The events of a provider, received through its own listener interfaces and handed on. */
final class EventRelay implements InvocationHandler {

  private final InstanceEvents events;
  private final Map<String, Moment> moments;
  private final String ofInstance;
  private final Map<Class<?>, Method> getters = new ConcurrentHashMap<>();

  /**
   * A relay that hands on nothing yet.
   *
   * @param moments the moments by the names of the interfaces' methods
   * @param ofInstance the method of an event that gives its instance
   */
  EventRelay(InstanceEvents events, Map<String, Moment> moments, String ofInstance) {
    this.events = events;
    this.moments = moments;
    this.ofInstance = ofInstance;
  }

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
    Object instance = getter(event.getClass()).invoke(event);
    if (instance != null) {
      events.happens(moment, instance);
    }
  }

  /** Events come for each instance that is loaded, so the method is looked for once. */
  private Method getter(Class<?> event) throws NoSuchMethodException {
    Method known = getters.get(event);
    if (known == null) {
      known = event.getMethod(ofInstance);
      getters.put(event, known);
    }
    return known;
  }

  private Object ofObject(Object proxy, Method method, Object @Nullable [] values) {
    return switch (method.getName()) {
      case "equals" -> values != null && proxy == values[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "EtagListener, registered by etag-jpa";
    };
  }
}
