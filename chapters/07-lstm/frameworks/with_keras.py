"""Where the forget gate of an LSTM is, and what its bias remembers."""
import math

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
size, steps = 32, 100

# snippet.forget
lstm = keras.layers.LSTM(size)  # unit_forget_bias=True
lstm.build((None, None, 8))
bias = np.array(lstm.cell.bias)
print("forget-bias", f"{bias[size : 2 * size].mean():.0f}")  # i, f, c, o
recurrent = np.array(lstm.cell.recurrent_kernel)
square = recurrent @ recurrent.T
print("rows-orthonormal", bool(np.allclose(square, np.eye(size), atol=1e-5)))
gate = recurrent[:, size : 2 * size]
print("gate-size", f"{np.linalg.norm(gate) / size**0.5:.2f}")  # not 1
# snippet.end

# snippet.state
cell = keras.layers.LSTMCell(
    size, kernel_initializer="zeros", recurrent_initializer="zeros"
)
h = tf.zeros((1, size))
first = c = tf.zeros((1, size))
with tf.GradientTape() as tape:
    tape.watch(first)
    for _ in range(steps):
        _, [h, c] = cell(tf.random.normal((1, 8)), [h, c])
left = float(tf.reduce_mean(tape.gradient(c, first)))
print("cell-after-100", f"{left:.3g}")
print("memory", f"{-steps / math.log(left):.2f}")
# snippet.end
