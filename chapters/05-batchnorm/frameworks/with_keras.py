"""BatchNorm: its modes, its running statistics, and its factor."""
import keras
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(1)
batch = 3 + 2 * tf.random.normal((4, 1))

# snippet.modes
norm = layers.BatchNormalization()  # after a Dense(…, use_bias=False)
norm(batch, training=True)  # fit() says so by itself, a call does not
mean, variance = tf.nn.moments(batch, axes=[0])
print("mean-taken", f"{float(norm.moving_mean[0] / mean[0]):.3f}")
moved = (norm.moving_variance - 0.99) / (1 - 0.99)
print("variance-taken", f"{float(moved[0] / variance[0]):.3f}")
print("eps", norm.epsilon)
alone = batch[:1]
print("alone-eval", f"{float(norm(alone)[0, 0]):.2f}")
print("alone-train", f"{float(norm(alone, training=True)[0, 0]):.2f}")
# snippet.end

depth, width = 18, 256
x, states = tf.random.normal((256, width)), []
with tf.GradientTape() as tape:
    for _ in range(depth):
        x = layers.Dense(width, use_bias=False)(x)
        x = layers.BatchNormalization()(x, training=True)
        x = tf.nn.relu(x)
        states.append(x)
        tape.watch(x)
above = tf.random.normal((256, width))
gradients = tape.gradient(x, [states[0], states[-2]], output_gradients=above)
first, last = [float(tf.norm(gradient)) for gradient in gradients]
print("relu-factor", f"{(first / last) ** (1 / (depth - 2)):.2f}")
