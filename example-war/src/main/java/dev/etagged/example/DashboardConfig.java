package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.json.JsonArray;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The dashboard's configuration: one row, read by every open dashboard again and again. */
@Entity
@EntityListeners(EtagListener.class)
@Table(name = "dashboard_config")
@JsonbPropertyOrder({"title", "timeZone", "refreshSeconds", "variables", "panels", "updatedAt"})
public class DashboardConfig {
  static final String ID = "main";

  @Id
  @Column(name = "id", nullable = false, length = 20)
  private String id = ID;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "title", nullable = false, length = DashboardContent.MAX_TITLE_LENGTH)
  private String title = "";

  @Column(name = "time_zone", nullable = false, length = DashboardContent.MAX_TIME_ZONE_LENGTH)
  private String timeZone = "";

  @Column(name = "refresh_seconds", nullable = false)
  private int refreshSeconds;

  @Column(name = "variables", nullable = false, length = DashboardContent.MAX_JSON_LENGTH)
  private String variables = "[]";

  @Column(name = "panels", nullable = false, length = DashboardContent.MAX_JSON_LENGTH)
  private String panels = "[]";

  @Column(name = "updated_at", nullable = false)
  private LocalDateTime updatedAt = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

  protected DashboardConfig() {}

  void replaceContent(DashboardContent content, Instant now) {
    title = content.title();
    timeZone = content.timeZone();
    refreshSeconds = content.refreshSeconds();
    variables = content.variables().toString();
    panels = content.panels().toString();
    updatedAt = StateInstant.toColumnAfter(updatedAt, now);
  }

  public String getTitle() {
    return title;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public int getRefreshSeconds() {
    return refreshSeconds;
  }

  public JsonArray getVariables() {
    return JsonBody.storedArray(variables);
  }

  public JsonArray getPanels() {
    return JsonBody.storedArray(panels);
  }

  public String getUpdatedAt() {
    return StateInstant.toJson(updatedAt);
  }
}
