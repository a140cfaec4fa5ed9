package org.residua.autoencoder;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps the state of a training now and then, and puts one back. */
final class Continuation {
    private static final long NANOS_BETWEEN = TimeUnit.SECONDS.toNanos(60);

    private final TrainingState.Store store;
    private final LongSupplier nanoTime;
    private final String fingerprint;
    private final Map<String, float[]> live;
    private long saved;
    private long savedAt;

    /**
     * @param fingerprint of the training, a line for each thing that has to agree
     * @param live the arrays that training changes
     */
    Continuation(TrainingState.Store store, LongSupplier nanoTime, String fingerprint, Map<String, float[]> live) {
        this.store = store;
        this.nanoTime = nanoTime;
        this.fingerprint = fingerprint;
        this.live = live;
        savedAt = nanoTime.getAsLong();
    }

    /**
     * Puts back what was kept.
     *
     * @return that state; null where there is none, so that training starts anew
     * @throws IOException when it cannot be read or is of another training
     */
    @Nullable
    TrainingState restore() throws IOException {
        TrainingState state = store.load();
        if (state == null) {
            return null;
        }
        refuseOther(state.fingerprint());
        for (Map.Entry<String, float[]> entry : live.entrySet()) {
            float[] values = state.arrays().get(entry.getKey());
            float[] to = entry.getValue();
            if (values == null || values.length != to.length) {
                throw unusable("the array " + entry.getKey() + " is missing or of another length");
            }
            System.arraycopy(values, 0, to, 0, to.length);
        }
        saved = state.steps();
        return state;
    }

    /** Whether the last save is long ago. */
    boolean due() {
        return nanoTime.getAsLong() - savedAt >= NANOS_BETWEEN;
    }

    /** Keeps the state after so many steps, unless it is kept already. */
    void save(long steps, TrainingState.@Nullable Best best) throws IOException {
        if (steps == saved) {
            return;
        }
        Map<String, float[]> copies = new HashMap<>();
        live.forEach((name, values) -> copies.put(name, values.clone()));
        store.save(new TrainingState(fingerprint, steps, copies, best));
        saved = steps;
        savedAt = nanoTime.getAsLong();
    }

    private void refuseOther(String theirs) throws IOException {
        List<String> wanted = fingerprint.lines().toList();
        List<String> found = theirs.lines().toList();
        for (int i = 0; i < wanted.size(); i++) {
            String other = i < found.size() ? found.get(i) : "nothing";
            if (!other.equals(wanted.get(i))) {
                throw unusable("it is of another training, with " + other + " instead of " + wanted.get(i));
            }
        }
    }

    private IOException unusable(String reason) {
        return new IOException("The training cannot be continued from " + store.name() + ": " + reason
                + ". Train with what it was begun with, or delete it to train from the start.");
    }
}
