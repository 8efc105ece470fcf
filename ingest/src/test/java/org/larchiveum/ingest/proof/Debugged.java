package org.larchiveum.ingest.proof;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A JVM stopped at the entry of a method: the exact moment between two steps, without a line of ours in the program. */
final class Debugged {
    private final VirtualMachine machine;

    private Debugged(VirtualMachine machine) {
        this.machine = machine;
    }

    static Debugged attach(int port) throws IOException, IllegalConnectorArgumentsException {
        var connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        var arguments = connector.defaultArguments();
        Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
        Objects.requireNonNull(arguments.get("port")).setValue(Integer.toString(port));
        return new Debugged(connector.attach(arguments));
    }

    void stopAt(String type, String method) {
        for (var loaded : machine.classesByName(type)) {
            stopAt(loaded, method);
        }
        var request = machine.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(type);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.putProperty("method", method);
        request.enable();
    }

    private void stopAt(ReferenceType type, String method) {
        for (var found : type.methodsByName(method)) {
            if (!found.isAbstract() && !found.isNative()) {
                var request = machine.eventRequestManager().createBreakpointRequest(found.location());
                request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
                request.enable();
            }
        }
    }

    /** Waits until the method has been entered so many times; the program then stands still. False when it never is. */
    boolean reached(int times, Duration patience) throws InterruptedException {
        var end = Instant.now().plus(patience);
        int left = times;
        while (Instant.now().isBefore(end)) {
            var events = machine.eventQueue().remove(1_000);
            if (events == null) {
                continue;
            }
            for (var event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    stopAt(prepared.referenceType(), (String) prepared.request().getProperty("method"));
                } else if (event instanceof BreakpointEvent && --left == 0) {
                    return true;
                }
            }
            events.resume();
        }
        return false;
    }
}
