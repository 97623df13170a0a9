"""Where the forget gate of an LSTM is, and what its bias remembers."""
import math

import jax
import jax.numpy as jnp
from flax import nnx

size, steps = 32, 100

# snippet.forget
zeros = nnx.initializers.zeros
cell = nnx.OptimizedLSTMCell(
    8, size, kernel_init=zeros, recurrent_kernel_init=zeros, rngs=nnx.Rngs(1)
)
bias = cell.dense_h.bias  # the gates stand as i, f, g, o
print("default-bias", f"{bias[size : 2 * size].mean():.0f}")
bias[...] = bias[...].at[size : 2 * size].set(1)
print("forget-bias", f"{bias[size : 2 * size].mean():.0f}")
# snippet.end


# snippet.state
def run(first):
    h, c = jnp.zeros(size), first
    for x in jax.random.normal(jax.random.key(1), (steps, 8)):
        (c, h), _ = cell((c, h), x)  # the cell comes first
    return c.sum()


left = jax.grad(run)(jnp.zeros(size)).mean()
print("cell-after-100", f"{left:.3g}")
print("memory", f"{-steps / math.log(left):.2f}")
# snippet.end
