package org.redthread.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.DescribedEntity;
import org.redthread.engine.access.RoleNotice;
import org.redthread.engine.model.DampedHub;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.EvidenceRow;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.Tlp;
import org.redthread.engine.model.Trail;
import org.redthread.engine.model.Trails;
import org.redthread.engine.model.Truncation;

/** The shapes of the values that go out over HTTP, made from the model's. Stateless. */
public final class Shapes {
  private Shapes() {}

  /** A part of a list, with the cursor of the next part or null. */
  public record ListShape<T>(List<T> items, @Nullable String next) {
    static <S, T> ListShape<T> of(Page<S> page, java.util.function.Function<S, T> shape) {
      return new ListShape<>(
          page.items().stream().map(shape).toList(), page.next().isEmpty() ? null : page.next());
    }

    static <S, T> ListShape<T> of(List<S> all, java.util.function.Function<S, T> shape) {
      return new ListShape<>(all.stream().map(shape).toList(), null);
    }
  }

  /** A canonical value of a kind. */
  public record IdentifierShape(String kind, String value) {}

  /** A row of an exhibit. */
  public record EvidenceShape(String exhibit, long row) {
    static List<EvidenceShape> of(List<Evidence> evidence) {
      return evidence.stream().map(each -> new EvidenceShape(each.exhibit(), each.row())).toList();
    }
  }

  /** A role as a claim of somebody. */
  public record RoleShape(
      String role, String title, String author, String grading, List<EvidenceShape> evidence) {
    static RoleShape of(RoleClaim claim) {
      return new RoleShape(
          claim.role().name(),
          claim.role().title(),
          claim.author(),
          claim.grading(),
          EvidenceShape.of(claim.evidence()));
    }
  }

  /** Who may read an exhibit. */
  public record MarkingShape(Tlp tlp, String agency, String caseReference) {
    static MarkingShape of(Marking marking) {
      return new MarkingShape(marking.tlp(), marking.agency(), marking.caseReference());
    }
  }

  /** What a reader is told first about somebody with role claims. */
  public record NoticeShape(String kind, String text) {
    static @Nullable NoticeShape of(Entity entity) {
      return of(RoleNotice.of(entity.roles()));
    }

    static @Nullable NoticeShape of(RoleNotice notice) {
      return notice == RoleNotice.NONE ? null : new NoticeShape(notice.name(), notice.text());
    }
  }

  /** Somebody or something. */
  public record EntityShape(
      String id,
      String kind,
      String caption,
      List<IdentifierShape> identifiers,
      List<RoleShape> roles,
      Map<String, Object> properties,
      List<MarkingShape> markings,
      long degree,
      @Nullable String identity,
      @JsonProperty("protected") boolean isProtected,
      boolean masked,
      List<EvidenceShape> evidence,
      @Nullable NoticeShape notice) {
    static EntityShape of(DescribedEntity described) {
      return of(described.entity(), NoticeShape.of(described.notice()));
    }

    static EntityShape of(Entity entity) {
      return of(entity, NoticeShape.of(entity));
    }

    private static EntityShape of(Entity entity, @Nullable NoticeShape notice) {
      return new EntityShape(
          entity.id(),
          entity.kind().label(),
          entity.caption(),
          entity.identifiers().stream()
              .map(each -> new IdentifierShape(each.kind().code(), each.value()))
              .toList(),
          entity.roles().stream().map(RoleShape::of).toList(),
          entity.properties(),
          entity.markings().stream().map(MarkingShape::of).toList(),
          entity.degree(),
          entity.identity().isEmpty() ? null : entity.identity(),
          entity.isProtected(),
          entity.isMasked(),
          EvidenceShape.of(entity.evidence()),
          notice);
    }
  }

  /** An amount of one asset. */
  public record MoneyShape(String currency, BigDecimal amount) {
    static MoneyShape of(Money money) {
      return new MoneyShape(money.currency(), money.amount());
    }
  }

  /** All events of one kind between two entities, or one fact. */
  public record LinkShape(
      String id,
      String kind,
      String from,
      String to,
      long count,
      @Nullable Instant first,
      @Nullable Instant last,
      List<MoneyShape> totals,
      Map<String, Object> properties,
      List<EvidenceShape> evidence,
      long evidenceCount) {
    static LinkShape of(Link link) {
      return new LinkShape(
          link.id(),
          link.kind().name(),
          link.from(),
          link.to(),
          link.count(),
          link.first(),
          link.last(),
          link.totals().stream().map(MoneyShape::of).toList(),
          link.properties(),
          EvidenceShape.of(link.evidence()),
          link.evidenceCount());
    }
  }

  /** One call, message, transfer or fact. */
  public record EventShape(
      String id,
      String kind,
      String from,
      String to,
      @Nullable Instant at,
      String zone,
      @Nullable MoneyShape money,
      Map<String, Object> properties,
      List<EvidenceShape> evidence) {
    static EventShape of(LinkEvent event) {
      Money money = event.money();
      return new EventShape(
          event.id(),
          event.kind().name(),
          event.from(),
          event.to(),
          event.at(),
          event.zone(),
          money == null ? null : MoneyShape.of(money),
          event.properties(),
          EvidenceShape.of(event.evidence()));
    }
  }

  /** A part of the graph, with where it was cut. */
  public record GraphShape(
      List<EntityShape> entities, List<LinkShape> links, List<Truncation> truncated) {
    static GraphShape of(Graph graph) {
      return new GraphShape(
          graph.entities().stream().map(EntityShape::of).toList(),
          graph.links().stream().map(LinkShape::of).toList(),
          graph.truncated());
    }
  }

  /** The ids along one path. */
  public record PathShape(List<String> entities, List<String> links) {}

  /** Paths with everything on them. */
  public record PathsShape(
      List<PathShape> paths,
      List<EntityShape> entities,
      List<LinkShape> links,
      List<Truncation> truncated) {
    static PathsShape of(Graph path) {
      GraphShape graph = GraphShape.of(path);
      List<PathShape> paths =
          path.entities().isEmpty()
              ? List.of()
              : List.of(
                  new PathShape(
                      path.entities().stream().map(Entity::id).toList(),
                      path.links().stream().map(Link::id).toList()));
      return new PathsShape(paths, graph.entities(), graph.links(), graph.truncated());
    }
  }

  /** Something that several entities are linked to. */
  public record SharedShape(
      EntityShape entity, List<String> sharedBy, List<LinkShape> links, long degree) {
    static SharedShape of(SharedEntity shared) {
      return new SharedShape(
          EntityShape.of(shared.entity()),
          shared.sharedBy(),
          shared.links().stream().map(LinkShape::of).toList(),
          shared.degree());
    }
  }

  /** One transfer of a trail. */
  public record HopShape(
      String link,
      String from,
      String to,
      Instant at,
      BigDecimal amount,
      String currency,
      List<EvidenceShape> evidence) {
    static HopShape of(Trail.Hop hop) {
      return new HopShape(
          hop.link(),
          hop.from(),
          hop.to(),
          hop.at(),
          hop.money().amount(),
          hop.money().currency(),
          EvidenceShape.of(hop.evidence()));
    }
  }

  /** Money that moved on. */
  public record TrailShape(List<HopShape> hops, Instant start, Instant end) {
    static TrailShape of(Trail trail) {
      return new TrailShape(
          trail.hops().stream().map(HopShape::of).toList(), trail.start(), trail.end());
    }
  }

  /** Trails with the accounts on them. */
  public record TrailsShape(
      List<TrailShape> trails, List<EntityShape> entities, List<Truncation> truncated) {
    static TrailsShape of(Trails trails) {
      return new TrailsShape(
          trails.trails().stream().map(TrailShape::of).toList(),
          trails.entities().stream().map(EntityShape::of).toList(),
          trails.truncated());
    }
  }

  /** An exhibit with the verdicts of its rows. */
  public record ExhibitShape(
      String sha256,
      String reference,
      String fileName,
      String legalBasis,
      Tlp tlp,
      String agency,
      String caseReference,
      String mapping,
      String loadedBy,
      Instant loadedAt,
      RowCounts counts,
      boolean complete) {
    static ExhibitShape of(Exhibit exhibit) {
      return new ExhibitShape(
          exhibit.sha256(),
          exhibit.reference(),
          exhibit.fileName(),
          exhibit.legalBasis(),
          exhibit.marking().tlp(),
          exhibit.marking().agency(),
          exhibit.marking().caseReference(),
          exhibit.mapping(),
          exhibit.loadedBy(),
          exhibit.loadedAt(),
          exhibit.counts(),
          exhibit.complete());
    }
  }

  /** A row behind an assertion, with its text where the caller may read it. */
  public record EvidenceRowShape(
      ExhibitShape exhibit, long row, @Nullable String text, boolean withheld) {
    static EvidenceRowShape of(EvidenceRow row) {
      return new EvidenceRowShape(
          ExhibitShape.of(row.exhibit()),
          row.row(),
          row.text().isEmpty() ? null : row.text(),
          row.isWithheld());
    }
  }

  /** A member of a network and why. */
  public record MemberShape(EntityShape entity, List<String> why) {}

  /** A network: a lead. */
  public record NetworkShape(
      String id,
      String run,
      int rank,
      double score,
      List<MemberShape> members,
      List<IdentifierShape> identifiers,
      List<Network.Reason> reasons,
      List<String> findings,
      List<String> exhibits) {
    /** {@return the shape of a network} */
    public static NetworkShape of(Network network) {
      return new NetworkShape(
          network.id(),
          network.run(),
          network.rank(),
          network.score(),
          network.members().stream()
              .map(each -> new MemberShape(EntityShape.of(each.entity()), each.why()))
              .toList(),
          network.identifiers().stream()
              .map(each -> new IdentifierShape(each.kind().code(), each.value()))
              .toList(),
          network.reasons(),
          network.findings(),
          network.exhibits());
    }
  }

  /** A network with the links among its members. */
  public record NetworkDetailShape(
      String id,
      String run,
      int rank,
      double score,
      List<MemberShape> members,
      List<IdentifierShape> identifiers,
      List<Network.Reason> reasons,
      List<String> findings,
      List<String> exhibits,
      List<LinkShape> links,
      List<Truncation> truncated) {
    static NetworkDetailShape of(Network network, Graph graph) {
      NetworkShape shape = NetworkShape.of(network);
      return new NetworkDetailShape(
          shape.id,
          shape.run,
          shape.rank,
          shape.score,
          shape.members,
          shape.identifiers,
          shape.reasons,
          shape.findings,
          shape.exhibits,
          graph.links().stream().map(LinkShape::of).toList(),
          graph.truncated());
    }
  }

  /** A value that links nobody, and why. */
  public record HubShape(EntityShape entity, long neighbours, long threshold, String reason) {
    static HubShape of(DampedHub hub) {
      return new HubShape(
          EntityShape.of(hub.entity()), hub.neighbours(), hub.threshold(), hub.reason());
    }
  }
}
