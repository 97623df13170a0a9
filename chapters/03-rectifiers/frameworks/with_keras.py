"""Zeros and silent units of a rectifier network, and what slopes default to."""
import keras
import numpy as np
import tensorflow as tf

seeds = keras.random.SeedGenerator(1)
he = keras.initializers.HeNormal(seed=seeds)
model = keras.Sequential([keras.Input((64,))])
for _ in range(5):
    model.add(keras.layers.Dense(64, "relu", kernel_initializer=he))
examples = keras.random.normal((512, 64), seed=seeds)

# snippet.silent
inner = keras.Model(model.inputs, [layer.output for layer in model.layers])
# All training examples, not one batch; predict goes through them in batches.
outputs = inner.predict(examples, verbose=0)
print("zeros", f"{np.mean(outputs[-1] == 0):.2f}")
silent = np.all(outputs[-1] == 0, axis=0)  # in a convolution: (0, 1, 2)
print("silent", f"{np.mean(silent):.2f}")
# snippet.end

# snippet.defaults
print("leaky-slope", keras.layers.LeakyReLU().negative_slope)
minus = tf.constant(-1.0)
print("leaky-function", f"{-float(keras.activations.leaky_relu(minus)):.2f}")
prelu = keras.layers.PReLU()
prelu.build((1, 1))
print("prelu-slope", float(prelu.alpha[0]))
x = tf.linspace(0.0, 3.0, 3001)
for kind in [False, True]:
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = keras.activations.gelu(x, approximate=kind)
    name = "gelu-tanh" if kind else "gelu-none"
    print(name, f"{float(tf.reduce_max(tape.gradient(y, x))):.5f}")
# snippet.end
