package io.paidan.planning.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** CPU time used since it was made, so that other programs on the machine take nothing away. */
public final class CpuClock {
    private final LongSupplier nanos;
    private final long started;

    private CpuClock(LongSupplier nanos) {
        this.nanos = nanos;
        started = nanos.getAsLong();
    }

    /** Of the calling thread, which is also the one to ask later. */
    public static CpuClock ofThisThread() {
        return new CpuClock(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** Of all threads of this program, those of the virtual machine included. */
    public static CpuClock ofProcess() {
        return new CpuClock(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime);
    }

    /** Of this thread if it searches alone, else of the process. */
    public static CpuClock of(int threads) {
        return threads == 1 ? ofThisThread() : ofProcess();
    }

    public double seconds() {
        return (nanos.getAsLong() - started) / 1e9;
    }
}
