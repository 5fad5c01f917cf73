package dev.etagged.example;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** What a client writes of the dashboard's configuration. */
record DashboardContent(
    String title, String timeZone, int refreshSeconds, JsonArray variables, JsonArray panels) {
  static final int MAX_TITLE_LENGTH = 200;
  static final int MAX_TIME_ZONE_LENGTH = 60;
  static final int MAX_JSON_LENGTH = 60_000;

  static DashboardContent of(JsonObject config) {
    return new DashboardContent(
        JsonMember.requiredText(config, "title", MAX_TITLE_LENGTH),
        JsonMember.requiredText(config, "timeZone", MAX_TIME_ZONE_LENGTH),
        JsonMember.requiredPositive(config, "refreshSeconds"),
        JsonMember.requiredObjects(config, "variables", MAX_JSON_LENGTH),
        JsonMember.requiredObjects(config, "panels", MAX_JSON_LENGTH));
  }
}
