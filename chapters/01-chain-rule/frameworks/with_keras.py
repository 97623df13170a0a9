"""The gradient of the signal, layer by layer, in a deep ReLU network."""
import keras
import tensorflow as tf

keras.utils.set_random_seed(1)
depth, width = 30, 64
seeds = keras.random.SeedGenerator(1)  # or all layers have the same weights
normal = keras.initializers.RandomNormal(stddev=width**-0.5, seed=seeds)
layers = [
    keras.layers.Dense(width, use_bias=False, kernel_initializer=normal)
    for _ in range(depth)
]
inputs = tf.random.normal((32, width))
labels = tf.range(32)
cost = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

# snippet.tape
with tf.GradientTape() as tape:
    x, sums = inputs, []
    for layer in layers:  # Dense without activation, so that z is at hand
        sums.append(layer(x))
        x = tf.nn.relu(sums[-1])
    loss = cost(labels, sums[-1])

kernels = [layer.kernel for layer in layers]
signal, weights = tape.gradient(loss, (sums, kernels))
for name, gradients in [("signal", signal), ("weight", weights)]:
    norms = [float(tf.norm(gradient)) for gradient in gradients]
    factor = (norms[0] / norms[-1]) ** (1 / (depth - 1))
    print(f"{name}-factor", f"{factor:.2f}")
# snippet.end
