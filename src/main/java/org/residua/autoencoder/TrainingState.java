package org.residua.autoencoder;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a training needs to go on after a step as if it had never stopped. The arrays belong to the state: nobody
 * changes them.
 *
 * @param fingerprint of what is trained, on what and how, a line each; a state with another one is refused
 * @param steps of the optimiser that are done
 * @param arrays by name: the weights, the statistics gathered beside them, and the moments of the optimiser
 * @param best the weights that were judged best so far; null before the first judgement
 */
public record TrainingState(
        String fingerprint,
        long steps,
        Map<String, float[]> arrays,
        @Nullable Best best) {
    public TrainingState {
        arrays = Map.copyOf(arrays);
    }

    /**
     * Weights that were judged.
     *
     * @param judged what the judge said of them
     */
    public record Best(double judged, Map<String, float[]> weights) {
        public Best {
            weights = Map.copyOf(weights);
        }
    }

    /** Where the state of one training is kept. */
    public interface Store {
        /** Keeps nothing: each training starts anew. */
        Store NONE = new Store() {
            @Override
            public @Nullable TrainingState load() {
                return null;
            }

            @Override
            public void save(TrainingState state) {
                // it is not wanted
            }
        };

        /**
         * The state that was saved last; null where there is none.
         *
         * @throws IOException when there is one that cannot be used; the message says where and what to do
         */
        @Nullable
        TrainingState load() throws IOException;

        /**
         * Keeps a state in place of the one before.
         *
         * @throws IOException when that fails; the one before is then still there
         */
        void save(TrainingState state) throws IOException;

        /** What messages call it. */
        default String name() {
            return "the saved state of the training";
        }
    }
}
