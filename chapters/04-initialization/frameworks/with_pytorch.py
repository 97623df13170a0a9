"""What the initializers draw, and the factor of a tanh layer as it starts."""
import torch
from torch import nn

torch.manual_seed(1)
depth, width = 30, 256

# snippet.variance
weight = torch.empty(1024, 1024)


def variance(name, init, **settings):
    init(weight, **settings)
    print(name, f"{1024 * weight.var().item():.2f}")  # times the fan-in


variance("linear-default", nn.init.kaiming_uniform_, a=5**0.5)
variance("xavier", nn.init.xavier_normal_)
variance("kaiming", nn.init.kaiming_normal_)  # a leaky ReLU with slope 0
variance("kaiming-tanh", nn.init.kaiming_normal_, nonlinearity="tanh")
bias = nn.Linear(1024, 1024).bias
print("linear-bias", f"{1024 * bias.var().item():.2f}")  # not zero
# snippet.end

layers = [nn.Linear(width, width, bias=False) for _ in range(depth)]
x, states = torch.randn(64, width), []
for layer in layers:
    x = layer(x).tanh()
    x.retain_grad()
    states.append(x)
x.backward(torch.randn(64, width))
first, last = states[5].grad.norm(), states[20].grad.norm()
print("default-factor", f"{((first / last) ** (1 / 15)).item():.2f}")
