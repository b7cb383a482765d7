namespace CarePlanCloud.Domain;

/// <summary>What a use case answers: a value, or a refusal the user can act on. Exceptions mean bugs or broken infrastructure.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>The reason, or null when the act was done.</summary>
    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The result. Asking for it after a refusal is a bug.</summary>
    public T Value => Refusal is null
        ? value!
        : throw new InvalidOperationException($"Refused ({Refusal.Code}); there is no value.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The answer of an act that has nothing to return.</summary>
public readonly record struct Done;
