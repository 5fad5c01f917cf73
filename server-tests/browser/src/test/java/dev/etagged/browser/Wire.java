package dev.etagged.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tab's requests for one URL were like below the browser's cache, by the Chrome DevTools
 * Protocol: its extra events have the fields that were sent and the status that came.
 */
final class Wire {
  /** If-None-Match as it was sent, or empty, and the server's own status. */
  record Exchange(String ifNoneMatch, int status) {}

  private final String url;
  private final Map<String, String> urls = new LinkedHashMap<>();
  private final Map<String, String> conditions = new LinkedHashMap<>();
  private final Map<String, Integer> statuses = new LinkedHashMap<>();

  private Wire(String url) {
    this.url = url;
  }

  static Wire of(Page page, String url) {
    Wire wire = new Wire(url);
    CDPSession session = page.context().newCDPSession(page);
    session.on("Network.requestWillBeSent", wire::sent);
    session.on("Network.requestWillBeSentExtraInfo", wire::sentFields);
    session.on("Network.responseReceivedExtraInfo", wire::received);
    session.send("Network.enable");
    return wire;
  }

  /** Those that were answered, in order. */
  List<Exchange> exchanges() {
    return urls.entrySet().stream()
        .filter(request -> request.getValue().equals(url))
        .map(Map.Entry::getKey)
        .filter(statuses::containsKey)
        .map(id -> new Exchange(conditions.getOrDefault(id, ""), statuses.getOrDefault(id, 0)))
        .toList();
  }

  private void sent(JsonObject event) {
    urls.put(id(event), event.getAsJsonObject("request").get("url").getAsString());
  }

  private void sentFields(JsonObject event) {
    for (Map.Entry<String, JsonElement> field : event.getAsJsonObject("headers").entrySet()) {
      if (field.getKey().equalsIgnoreCase("If-None-Match")) {
        conditions.put(id(event), field.getValue().getAsString());
      }
    }
  }

  private void received(JsonObject event) {
    statuses.put(id(event), event.get("statusCode").getAsInt());
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }
}
