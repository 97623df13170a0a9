"""What the initializers draw, and the factor of a tanh layer as it starts."""
import keras
import tensorflow as tf
from keras import initializers

depth, width = 30, 256


# snippet.variance
def variance(name, initializer):
    weight = initializer((1024, 1024))
    print(name, f"{1024 * float(tf.math.reduce_variance(weight)):.2f}")


variance("dense-default", initializers.GlorotUniform(seed=1))
variance("he", initializers.HeNormal(seed=1))
variance("lecun", initializers.LecunNormal(seed=1))
cut = initializers.TruncatedNormal(stddev=1024**-0.5, seed=1)
variance("truncated", cut)
same = bool(tf.reduce_all(cut((9, 9)) == cut((9, 9))))
print("drawn-twice", "equal" if same else "different")
# snippet.end

keras.utils.set_random_seed(1)
layers = [
    keras.layers.Dense(width, "tanh", use_bias=False) for _ in range(depth)
]
x, states = tf.random.normal((64, width)), []
with tf.GradientTape() as tape:
    tape.watch(x)
    for layer in layers:
        x = layer(x)
        states.append(x)
above = tf.random.normal((64, width))
gradients = tape.gradient(x, [states[5], states[20]], output_gradients=above)
first, last = [float(tf.norm(gradient)) for gradient in gradients]
print("glorot-factor", f"{(first / last) ** (1 / 15):.2f}")
