package org.redthread.server.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most of the heap that was in use after a garbage collection while it watched: what the work
 * needed, without what merely waited to be collected. One thread starts and closes it.
 */
final class HeapWatch implements AutoCloseable, NotificationListener {
  private static final Set<String> HEAP_POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong peak = new AtomicLong();
  private final List<NotificationEmitter> watched = new ArrayList<>();

  private HeapWatch() {}

  /** {@return a watch that has begun, with a collection of what was there before} */
  static HeapWatch start() {
    System.gc();
    HeapWatch watch = new HeapWatch();
    for (Object collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(watch, null, null);
        watch.watched.add(emitter);
      }
    }
    return watch;
  }

  /** {@return the bytes; 0 where nothing was collected} */
  long peak() {
    return peak.get();
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      long used =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> HEAP_POOLS.contains(pool.getKey()))
              .map(Map.Entry::getValue)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      peak.accumulateAndGet(used, Math::max);
    }
  }

  @Override
  public void close() {
    System.gc();
    for (NotificationEmitter emitter : watched) {
      try {
        emitter.removeNotificationListener(this);
      } catch (ListenerNotFoundException gone) {
        throw new IllegalStateException("the heap was not watched", gone);
      }
    }
  }
}
