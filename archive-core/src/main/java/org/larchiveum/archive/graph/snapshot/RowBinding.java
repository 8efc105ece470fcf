package org.larchiveum.archive.graph.snapshot;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** A row of numbers as a solution of Jena's; terms are made when they are asked for. */
final class RowBinding extends BindingBase {
    private final Lexicon lexicon;
    private final Map<Var, Integer> places;
    private final int[] cells;
    private final int from;

    @SuppressWarnings("NullAway") // Jena's word for "no parent" is null
    RowBinding(Lexicon lexicon, Map<Var, Integer> places, int[] cells, int from) {
        super(Binding.noParent);
        this.lexicon = lexicon;
        this.places = places;
        this.cells = cells;
        this.from = from;
    }

    private int id(Var variable) {
        Integer place = places.get(variable);
        return place == null || from + place >= cells.length ? 0 : cells[from + place];
    }

    @Override
    protected Iterator<Var> vars1() {
        return places.keySet().stream().filter(this::contains1).iterator();
    }

    @Override
    protected int size1() {
        return (int) places.keySet().stream().filter(this::contains1).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return id(variable) != 0;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int id = id(variable);
        return id == 0 ? null : lexicon.node(id);
    }

    @Override
    public Binding detach() {
        return BindingFactory.copy(this);
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return BindingFactory.copy(this);
    }
}
