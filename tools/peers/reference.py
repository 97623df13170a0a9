"""Makes the reference values that Tests/ReferenceTests compare this package with.

Each case is computed twice in float64: by PyTorch's own modules and optimizers,
and by JAX, whose gradients come from jax.grad and whose optimizers are optax's.
The two must agree before anything is written. What is written are PyTorch's
values, and how far JAX's are from them.

    python -m venv .venv && .venv/bin/pip install -r tools/peers/requirements.txt
    .venv/bin/python tools/peers/reference.py

writes Tests/ReferenceTests/Fixtures/*.json. The tests themselves need no Python.
"""

import json
import pathlib

import jax
import jax.numpy as jnp
import numpy as np
import optax
import torch

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_default_matmul_precision", "highest")
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

FIXTURES = pathlib.Path(__file__).parents[2] / "Tests/ReferenceTests/Fixtures"
SEED = 20130616


def generator(case):
    """NumPy's PCG64, with a stream of its own for each case."""
    return np.random.Generator(np.random.PCG64([SEED, *case.encode()]))


def matrix(value):
    """A matrix as the tests read it: rows of examples, row-major."""
    value = np.atleast_2d(np.asarray(value, dtype=np.float64))
    rows, columns = value.shape
    return {"rows": rows, "columns": columns, "elements": value.ravel().tolist()}


def difference(ours, theirs):
    """The greatest difference, relative to the greatest value."""
    ours, theirs = np.asarray(ours), np.asarray(theirs)
    return float(np.abs(ours - theirs).max() / max(np.abs(ours).max(), 1e-300))


def write(case, inputs, by_torch, by_jax, limit=1e-12, settings=None, labels=None):
    """Writes a case, unless PyTorch and JAX differ by more than `limit`."""
    assert by_torch.keys() == by_jax.keys(), case
    differences = {name: difference(by_torch[name], by_jax[name]) for name in by_torch}
    name = max(differences, key=differences.get)
    worst = differences[name]
    assert worst <= limit, f"{case}: PyTorch and JAX differ in {name} by {worst:.1e}"
    fixture = {
        "case": case,
        "seed": SEED,
        "versions": {
            "numpy": np.__version__,
            "torch": torch.__version__.split("+")[0],
            "jax": jax.__version__,
            "optax": optax.__version__,
        },
        "torchAgainstJAX": worst,
        "settings": settings or {},
        "labels": list(map(int, labels)) if labels is not None else [],
        "inputs": {name: matrix(value) for name, value in inputs.items()},
        "expected": {name: matrix(value) for name, value in by_torch.items()},
    }
    path = FIXTURES / f"{case}.json"
    path.write_text(json.dumps(fixture) + "\n")
    print(f"{case}: PyTorch and JAX agree to {worst:.1e}, {path.stat().st_size} bytes")


def leaves(inputs, names):
    """The named inputs as PyTorch tensors that want a gradient."""
    return {n: torch.tensor(inputs[n], requires_grad=True) for n in names}


def both(case, inputs, loss_torch, loss_jax, **rest):
    """Writes values and the gradients with respect to every input.

    `loss_torch` and `loss_jax` take the inputs and return the loss and a
    dictionary of further values.
    """
    names = list(inputs)
    tensors = leaves(inputs, names)
    loss, values = loss_torch(tensors)
    loss.backward()
    by_torch = {"loss": loss.item()}
    by_torch |= {n: v.detach().numpy() for n, v in values.items()}
    by_torch |= {f"gradient.{n}": tensors[n].grad.numpy() for n in names}
    arrays = {n: jnp.asarray(inputs[n]) for n in names}
    (loss, values), gradients = jax.value_and_grad(loss_jax, has_aux=True)(arrays)
    by_jax = {"loss": float(loss)} | dict(values)
    by_jax |= {f"gradient.{n}": gradients[n] for n in names}
    write(case, inputs, by_torch, by_jax, **rest)


def cross_entropy(logits, labels):
    return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels])


def multilayer(rng, sizes, scale=1.0, batch=7):
    """An input and the weights and biases of a multilayer perceptron."""
    inputs = {"x": rng.normal(size=(batch, sizes[0]))}
    for i, (a, b) in enumerate(zip(sizes, sizes[1:])):
        inputs[f"w{i}"] = scale * rng.normal(size=(a, b)) / np.sqrt(a)
        inputs[f"b{i}"] = 0.5 * rng.normal(size=(1, b))
    return inputs, rng.integers(0, sizes[-1], size=batch)


def perceptron(inputs, activation):
    x, last = inputs["x"], max(int(n[1:]) for n in inputs if n[0] == "w")
    for i in range(last + 1):
        x = x @ inputs[f"w{i}"] + inputs[f"b{i}"]
        if i < last:
            x = activation(x)
    return x


def multilayer_case(case, sizes, by_torch, by_jax, scale=1.0):
    inputs, labels = multilayer(generator(case), sizes, scale)

    def loss_torch(values):
        logits = perceptron(values, by_torch)
        loss = torch.nn.functional.cross_entropy(logits, torch.tensor(labels))
        return loss, {"logits": logits}

    def loss_jax(values):
        logits = perceptron(values, by_jax)
        return cross_entropy(logits, labels), {"logits": logits}

    both(case, inputs, loss_torch, loss_jax, labels=labels)


def batch_norm_case(training):
    case = "batchnorm-training" if training else "batchnorm-evaluation"
    rng = generator(case)
    inputs = {
        "x": 3 * rng.normal(size=(9, 5)) + rng.normal(size=(1, 5)),
        "scale": rng.normal(size=(1, 5)),
        "shift": rng.normal(size=(1, 5)),
    }
    weights = rng.normal(size=(9, 5))
    mean, variance = rng.normal(size=(1, 5)), rng.uniform(0.5, 2, size=(1, 5))
    momentum, epsilon = 0.1, 1e-5

    def loss_torch(values):
        m, v = torch.tensor(mean[0]), torch.tensor(variance[0])
        y = torch.nn.functional.batch_norm(
            values["x"], m, v, values["scale"][0], values["shift"][0],
            training, momentum, epsilon)
        return (y * torch.tensor(weights)).sum(), {
            "y": y, "mean": m[None], "variance": v[None]}

    def loss_jax(values):
        x, n = values["x"], len(values["x"])
        if training:
            m, v = x.mean(0, keepdims=True), x.var(0, keepdims=True)
            r = (1 - momentum) * mean + momentum * m
            s = (1 - momentum) * variance + momentum * v * n / (n - 1)
        else:
            m, v, r, s = mean, variance, jnp.asarray(mean), jnp.asarray(variance)
        y = (x - m) / jnp.sqrt(v + epsilon) * values["scale"] + values["shift"]
        return (y * weights).sum(), {"y": y, "mean": r, "variance": s}

    # The running statistics and the upstream gradient are inputs without
    # gradients of their own.
    constants = {"upstream": weights, "mean": mean, "variance": variance}
    tensors = leaves(inputs, inputs)
    loss, values = loss_torch(tensors)
    loss.backward()
    by_torch = {n: v.detach().numpy() for n, v in values.items()}
    by_torch |= {f"gradient.{n}": t.grad.numpy() for n, t in tensors.items()}
    arrays = {n: jnp.asarray(v) for n, v in inputs.items()}
    (_, values), gradients = jax.value_and_grad(loss_jax, has_aux=True)(arrays)
    by_jax = dict(values) | {f"gradient.{n}": g for n, g in gradients.items()}
    write(case, inputs | constants, by_torch, by_jax,
          settings={"momentum": momentum, "epsilon": epsilon})


def residual_case():
    case, size, blocks = "residual-stack", 6, 4
    rng = generator(case)
    inputs = {"x": rng.normal(size=(5, size))}
    for i in range(blocks):
        for part in "ab":
            inputs[f"w{i}{part}"] = rng.normal(size=(size, size)) * np.sqrt(2 / size)
            inputs[f"b{i}{part}"] = 0.1 * rng.normal(size=(1, size))
    target, scale = rng.normal(size=(5, size)), 0.5

    def stack(values, relu):
        x = values["x"]
        for i in range(blocks):
            h = relu(x @ values[f"w{i}a"] + values[f"b{i}a"])
            x = x + scale * relu(h @ values[f"w{i}b"] + values[f"b{i}b"])
        return x

    def loss(values, relu, target):
        y = stack(values, relu)
        return ((y - target) ** 2).sum() / len(target), {"y": y}

    both(case, inputs,
         lambda v: loss(v, torch.relu, torch.tensor(target)),
         lambda v: loss(v, jax.nn.relu, target),
         settings={"scale": scale} | {f"target.{i}": float(t) for i, t in enumerate(target.ravel())})


def recurrent_case(kind):
    steps, batch, size, units = 20, 3, 2, 4
    rng = generator(kind)
    gates = {"rnn": 1, "lstm": 4, "gru": 3}[kind]
    inputs = {
        "input": rng.normal(size=(size, gates * units)) / np.sqrt(size),
        "bias": 0.5 * rng.normal(size=(1, gates * units)),
        "recurrent": rng.normal(size=(units, gates * units)) / np.sqrt(units),
        "sequence": rng.normal(size=(steps * batch, size)),
    }
    weights = rng.normal(size=(steps * batch, units))
    if kind == "gru":  # its candidate is reset with biases of its own
        inputs["candidate"] = 0.5 * rng.normal(size=(1, units))

    def loss_torch(values):
        layers = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}
        layer = layers[kind](size, units)
        state = {
            "weight_ih_l0": values["input"].T, "bias_ih_l0": values["bias"][0],
            "weight_hh_l0": values["recurrent"].T,
            "bias_hh_l0": torch.zeros(gates * units),
        }
        if kind == "gru":
            state["bias_hh_l0"] = torch.cat(
                [torch.zeros(2 * units), values["candidate"][0]])
        sequence = values["sequence"].reshape(steps, batch, size)
        output, _ = torch.func.functional_call(layer, state, (sequence,))
        output = output.reshape(steps * batch, units)
        return (output * torch.tensor(weights)).sum(), {"output": output}

    def loss_jax(values):
        sequence = values["sequence"].reshape(steps, batch, size)

        def lstm(state, x):
            h, c = state
            z = x @ values["input"] + values["bias"] + h @ values["recurrent"]
            i, f, g, o = jnp.split(z, 4, axis=1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            h = jax.nn.sigmoid(o) * jnp.tanh(c)
            return (h, c), h

        def plain(h, x):
            h = jnp.tanh(x @ values["input"] + values["bias"] + h @ values["recurrent"])
            return h, h

        def gru(h, x):
            driven = jnp.split(x @ values["input"] + values["bias"], 3, axis=1)
            recalled = jnp.split(h @ values["recurrent"], 3, axis=1)
            r, z = (jax.nn.sigmoid(a + b) for a, b in zip(driven[:2], recalled[:2]))
            n = jnp.tanh(driven[2] + r * (recalled[2] + values["candidate"]))
            h = z * h + (1 - z) * n
            return h, h

        rest = jnp.zeros((batch, units))
        cells = {"rnn": (plain, rest), "lstm": (lstm, (rest, rest)), "gru": (gru, rest)}
        _, output = jax.lax.scan(*cells[kind], sequence)
        output = output.reshape(steps * batch, units)
        return (output * weights).sum(), {"output": output}

    tensors = leaves(inputs, inputs)
    loss, values = loss_torch(tensors)
    loss.backward()
    by_torch = {"output": values["output"].detach().numpy()}
    by_torch |= {f"gradient.{n}": t.grad.numpy() for n, t in tensors.items()}
    arrays = {n: jnp.asarray(v) for n, v in inputs.items()}
    (_, values), gradients = jax.value_and_grad(loss_jax, has_aux=True)(arrays)
    by_jax = {"output": values["output"]}
    by_jax |= {f"gradient.{n}": g for n, g in gradients.items()}
    write(kind, inputs | {"upstream": weights}, by_torch, by_jax,
          settings={"steps": steps, "batch": batch})


def clipping_case():
    case = "clipping"
    rng = generator(case)
    shapes = {"a": (3, 4), "b": (1, 4), "c": (5, 2)}
    # Unlike sizes, so that clipping each tensor would give something else.
    sizes = {"a": 0.01, "b": 5, "c": 1}
    inputs = {n: sizes[n] * rng.normal(size=s) for n, s in shapes.items()}
    limit, value = 1.5, 0.3
    parameters = {n: torch.nn.Parameter(torch.zeros(s)) for n, s in shapes.items()}

    def load():
        for n, p in parameters.items():
            p.grad = torch.tensor(inputs[n])

    load()
    torch.nn.utils.clip_grad_value_(parameters.values(), value)
    by_torch = {f"value.{n}": p.grad.numpy().copy() for n, p in parameters.items()}
    load()
    by_torch["norm"] = torch.nn.utils.get_total_norm([p.grad for p in parameters.values()]).item()
    # clip_grad_norm_ divides by the norm plus 1e-6, which leaves the result
    # that much short of the limit. The exact quotient is optax's.
    torch.nn.utils.clip_grad_norm_(parameters.values(), limit)
    by_torch |= {f"torch.global.{n}": p.grad.numpy() for n, p in parameters.items()}
    arrays = {n: jnp.asarray(v) for n, v in inputs.items()}
    rest = optax.EmptyState()
    exact, _ = optax.clip_by_global_norm(limit).update(arrays, rest)
    clipped, _ = optax.clip(value).update(arrays, rest)
    norm = float(optax.global_norm(arrays))
    by_torch |= {f"global.{n}": np.asarray(v) for n, v in exact.items()}
    by_jax = {f"value.{n}": v for n, v in clipped.items()} | {"norm": norm}
    by_jax |= {f"torch.global.{n}": v * (norm / (norm + 1e-6)) for n, v in exact.items()}
    by_jax |= {f"global.{n}": v / norm * limit for n, v in arrays.items()}
    write(case, inputs, by_torch, by_jax, settings={"norm": limit, "value": value})


def optimizer_case(case, by_torch, by_jax, settings):
    steps = 50
    inputs, labels = multilayer(generator("optimizers"), [6, 5, 3])
    names = [n for n in inputs if n != "x"]
    parameters = leaves(inputs, names)
    x = torch.tensor(inputs["x"])
    optimizer = by_torch(list(parameters.values()))
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        logits = perceptron(parameters | {"x": x}, torch.sigmoid)
        loss = torch.nn.functional.cross_entropy(logits, torch.tensor(labels))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    first = {n: parameters[n].detach().numpy() for n in names} | {"losses": losses}

    arrays = {n: jnp.asarray(inputs[n]) for n in names}
    state, losses = by_jax.init(arrays), []
    step = jax.value_and_grad(lambda v: cross_entropy(
        perceptron(v | {"x": inputs["x"]}, jax.nn.sigmoid), labels))
    for _ in range(steps):
        loss, gradients = step(arrays)
        updates, state = by_jax.update(gradients, state, arrays)
        arrays = optax.apply_updates(arrays, updates)
        losses.append(float(loss))
    second = dict(arrays) | {"losses": losses}
    write(case, inputs, first, second, limit=1e-11, settings=settings, labels=labels)


def adagrad(rate, epsilon):
    """Adagrad as PyTorch has it: optax adds its epsilon under the root."""
    def update(gradients, sums, _):
        sums = jax.tree.map(lambda s, g: s + g * g, sums, gradients)
        return jax.tree.map(lambda s, g: -rate * g / (jnp.sqrt(s) + epsilon), sums, gradients), sums
    return optax.GradientTransformation(
        lambda values: jax.tree.map(jnp.zeros_like, values), update)


def main():
    FIXTURES.mkdir(parents=True, exist_ok=True)
    F = torch.nn.functional
    multilayer_case("sigmoid-mlp", [6, 5, 4, 3], torch.sigmoid, jax.nn.sigmoid)
    for name, by_torch, by_jax in [
        ("relu", torch.relu, jax.nn.relu),
        ("leaky-relu", lambda x: F.leaky_relu(x, 0.1), lambda x: jax.nn.leaky_relu(x, 0.1)),
        ("elu", F.elu, jax.nn.elu),
        ("selu", F.selu, jax.nn.selu),
        ("gelu", F.gelu, lambda x: jax.nn.gelu(x, approximate=False)),
    ]:
        multilayer_case(name, [5, 8, 8, 3], by_torch, by_jax, scale=2)
    batch_norm_case(training=True)
    batch_norm_case(training=False)
    residual_case()
    recurrent_case("rnn")
    recurrent_case("lstm")
    recurrent_case("gru")
    clipping_case()
    O = torch.optim
    optimizer_case("sgd", lambda p: O.SGD(p, lr=0.5), optax.sgd(0.5), {"rate": 0.5})
    optimizer_case("momentum", lambda p: O.SGD(p, lr=0.1, momentum=0.9),
                   optax.sgd(0.1, momentum=0.9), {"rate": 0.1, "momentum": 0.9})
    optimizer_case("nesterov", lambda p: O.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
                   optax.sgd(0.1, momentum=0.9, nesterov=True), {"rate": 0.1, "momentum": 0.9})
    optimizer_case("adagrad", lambda p: O.Adagrad(p, lr=0.1, eps=1e-10),
                   adagrad(0.1, 1e-10), {"rate": 0.1, "epsilon": 1e-10})
    optimizer_case("rmsprop", lambda p: O.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-8),
                   optax.rmsprop(0.01, decay=0.9, eps=1e-8, eps_in_sqrt=False),
                   {"rate": 0.01, "decay": 0.9, "epsilon": 1e-8})
    optimizer_case("adam", lambda p: O.Adam(p, lr=0.02), optax.adam(0.02), {"rate": 0.02})
    optimizer_case("adamw", lambda p: O.AdamW(p, lr=0.02, weight_decay=0.1),
                   optax.adamw(0.02, weight_decay=0.1), {"rate": 0.02, "weightDecay": 0.1})


if __name__ == "__main__":
    main()
