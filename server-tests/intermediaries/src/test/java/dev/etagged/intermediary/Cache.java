package dev.etagged.intermediary;

import dev.etagged.launcher.ExampleServer;
import java.io.IOException;
import java.net.URI;

/** A make of cache: of a server, which many clients share, or of one client alone. */
enum Cache {
  MOD_CACHE {
    @Override
    RunningCache start(int origin) throws IOException {
      return CacheServer.MOD_CACHE.start(origin);
    }

    /** It stores no response to a query that does not say how long it is fresh. */
    @Override
    boolean stores(String path) {
      return !path.contains("?");
    }
  },
  NGINX {
    @Override
    RunningCache start(int origin) throws IOException {
      Nginx nginx = Nginx.start(URI.create("http://127.0.0.1:" + origin), "nginx-each");
      return RunningCache.of(nginx.caching(), nginx::close);
    }
  },
  VARNISH {
    @Override
    RunningCache start(int origin) throws IOException {
      return CacheServer.VARNISH.start(origin);
    }
  },
  SQUID {
    @Override
    RunningCache start(int origin) throws IOException {
      return CacheServer.SQUID.start(origin);
    }
  },
  HTTP_COMPONENTS {
    @Override
    RunningCache start(int origin) {
      return new HttpComponentsCache(root(origin));
    }

    @Override
    boolean isShared() {
      return false;
    }
  },
  METHANOL {
    @Override
    RunningCache start(int origin) {
      return new MethanolCache(root(origin));
    }

    @Override
    boolean isShared() {
      return false;
    }
  };

  /** Starts it in front of an origin at a port. */
  abstract RunningCache start(int origin) throws IOException;

  boolean stores(String path) {
    return true;
  }

  /** Whether it must not store what is private. */
  boolean isShared() {
    return true;
  }

  private static URI root(int origin) {
    return URI.create("http://127.0.0.1:" + origin + ExampleServer.CONTEXT_ROOT);
  }
}
