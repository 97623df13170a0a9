"""Clipping by norm and by value: of each variable, or of all."""
import math

import keras
import numpy as np
import tensorflow as tf


def step(gradients, **clipping):
    """Returns what one step of plain descent takes off the weights."""
    weights = [keras.Variable(tf.zeros_like(g)) for g in gradients]
    optimizer = keras.optimizers.SGD(learning_rate=1.0, **clipping)
    optimizer.apply(gradients, weights)
    return [-np.array(weight) for weight in weights]


# snippet.norm
gradients = [tf.constant([3.0, 4.0]), tf.constant([12.0])]
print("norm-before", f"{float(tf.linalg.global_norm(gradients)):.2f}")
for name in ["global_clipnorm", "clipnorm"]:  # arguments of any optimizer
    taken = step(gradients, **{name: 1.0})
    label = "norms-after" if name == "global_clipnorm" else "norms-each"
    print(label, "/".join(f"{np.linalg.norm(g):.2f}" for g in taken))

(spike,) = step([tf.constant([100.0, 1.0])], clipvalue=1.0)
turn = math.degrees(math.atan2(spike[1], spike[0]) - math.atan2(1, 100))
print("turn-by-value", f"{turn:.1f}")
# snippet.end

infinite = [tf.constant([math.inf, 1.0]), tf.constant([2.0])]
taken = step(infinite, global_clipnorm=1.0)
print("after-infinity", "/".join(f"{g:.0f}" for g in np.concatenate(taken)))
