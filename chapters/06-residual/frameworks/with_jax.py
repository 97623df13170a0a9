"""A residual block in the order of pre-activation, and its start from zero."""
import jax
import jax.numpy as jnp
from flax import nnx

depth, width = 100, 256
keys = jax.random.split(jax.random.key(1))
start = jax.random.normal(keys[0], (256, width))
above = jax.random.normal(keys[1], (256, width))


# snippet.block
class Block(nnx.Module):
    def __init__(self, width, init, rngs):
        self.norm = nnx.BatchNorm(width, rngs=rngs)
        self.linear = nnx.Linear(
            width, width, use_bias=False, kernel_init=init, rngs=rngs
        )

    def __call__(self, x):
        # Nothing on the path itself.
        return x + self.linear(jax.nn.relu(self.norm(x)))


def growth(init):
    rngs = nnx.Rngs(1)
    model = nnx.Sequential(*[Block(width, init, rngs) for _ in range(depth)])
    graph, state = nnx.split(model)
    _, step = jax.vjp(lambda x: nnx.merge(graph, state, copy=True)(x), start)
    (below,) = step(above)
    return jnp.sum(below**2) / jnp.sum(above**2)
# snippet.end


# snippet.zero
print("growth", f"{growth(nnx.initializers.he_normal()):.0f}")
print("growth-from-zero", f"{growth(nnx.initializers.zeros):.0f}")
# snippet.end
