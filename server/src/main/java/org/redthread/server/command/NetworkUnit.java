package org.redthread.server.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.MemberShape;

/**
 * Members of a network that a person reads as one: the profiles of one identity with the phones,
 * accounts and documents that are in the network for the very same reasons.
 *
 * @param profiles the profiles of one identity, or one entity of another kind
 * @param others what is in for the same reasons
 */
record NetworkUnit(List<MemberShape> profiles, List<MemberShape> others) {
  private static final String PERSON = "Person";
  private static final int SHOWN = 5;

  NetworkUnit {
    profiles = List.copyOf(profiles);
    others = List.copyOf(others);
  }

  /** {@return the members as units, each at the place of the first of its members} */
  static List<NetworkUnit> of(List<MemberShape> members) {
    Map<List<String>, String> owners = owners(members);
    Map<String, List<MemberShape>> profiles = new LinkedHashMap<>();
    Map<String, List<MemberShape>> others = new HashMap<>();
    for (MemberShape member : members) {
      boolean isPerson = isPerson(member);
      String owner = isPerson ? identity(member) : owners.getOrDefault(member.why(), "");
      String key = owner.isEmpty() ? member.entity().id() : owner;
      List<MemberShape> own = profiles.computeIfAbsent(key, unused -> new ArrayList<>());
      if (isPerson || owner.isEmpty()) {
        own.add(member);
      } else {
        others.computeIfAbsent(key, unused -> new ArrayList<>()).add(member);
      }
    }
    return profiles.entrySet().stream()
        .map(
            each -> new NetworkUnit(each.getValue(), others.getOrDefault(each.getKey(), List.of())))
        .toList();
  }

  /** The one identity that is in for these reasons; reasons that several have tell nothing. */
  private static Map<List<String>, String> owners(List<MemberShape> members) {
    Map<List<String>, SequencedSet<String>> byReasons = new HashMap<>();
    members.stream()
        .filter(member -> isPerson(member) && !member.why().isEmpty())
        .forEach(
            member ->
                byReasons
                    .computeIfAbsent(member.why(), unused -> new LinkedHashSet<>())
                    .add(identity(member)));
    Map<List<String>, String> owners = new HashMap<>();
    byReasons.forEach(
        (reasons, identities) -> {
          if (identities.size() == 1) {
            owners.put(reasons, identities.getFirst());
          }
        });
    return Collections.unmodifiableMap(owners);
  }

  private static boolean isPerson(MemberShape member) {
    return member.entity().kind().equals(PERSON);
  }

  private static String identity(MemberShape member) {
    String identity = member.entity().identity();
    return identity == null ? member.entity().id() : identity;
  }

  /** {@return kind, name, number of profiles, claimed roles and number of identifiers} */
  String line() {
    EntityShape first = profiles.getFirst().entity();
    StringBuilder line =
        new StringBuilder(first.kind()).append("  ").append(DisplayText.safe(first.caption()));
    if (profiles.size() > 1) {
      line.append(" (").append(profiles.size()).append(" profiles)");
    }
    String roles =
        profiles.stream()
            .flatMap(each -> each.entity().roles().stream())
            .map(role -> role.title())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!roles.isEmpty()) {
      line.append("; claimed: ").append(roles);
    }
    long identifiers = identifiers();
    if (first.kind().equals(PERSON) && identifiers > 0) {
      line.append(
          String.format(
              Locale.ROOT, "; %,d identifier%s", identifiers, identifiers == 1 ? "" : "s"));
    }
    return line.toString();
  }

  private long identifiers() {
    return all().flatMap(each -> each.entity().identifiers().stream()).distinct().count();
  }

  private Stream<MemberShape> all() {
    return Stream.concat(profiles.stream(), others.stream());
  }

  /** {@return what belongs to it, the first few by name; empty where nothing does} */
  String belongings() {
    String shown =
        others.stream()
            .limit(SHOWN)
            .map(each -> EntityWords.name(each.entity()))
            .collect(Collectors.joining(", "));
    return others.size() > SHOWN ? shown + " and " + (others.size() - SHOWN) + " more" : shown;
  }

  /** {@return the reasons, each once, in their order} */
  SequencedSet<String> whys() {
    SequencedSet<String> whys = new LinkedHashSet<>();
    all().forEach(member -> whys.addAll(member.why()));
    return whys;
  }
}
